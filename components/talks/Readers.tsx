'use client';
/** Who can read a channel, in so many words, above what is said in it; and who of a talk has not come or has gone. */
import { Lock, Users } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Channel } from '../../client/channels.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { talksShown } from '../../negotiation/talks.ts';
import type { TalkView } from '../../negotiation/views.ts';
import { useSeatList } from './useTalkNames.ts';

export function Readers({ channel: { place, talk } }: { channel: Pick<Channel, 'place' | 'talk'> }) {
  const t = useTranslations('talks');
  const open = useOpen();
  const { seats } = usePack();
  const listed = useSeatList();
  const { facilitatorReadsTalks, talksAfterwards } = open.options;
  const values = {
    facilitator: facilitatorReadsTalks ? 'yes' : 'no',
    afterwards: talksAfterwards ? 'yes' : 'no',
  } as const;
  const said =
    place.kind === 'plenary'
      ? t('plenaryWho')
      : place.kind === 'notes'
        ? t('readers.notes')
        : talksShown(open)
          ? t('readers.shown')
          : place.kind === 'seat'
            ? t('readers.seat', { ...values, seat: seats.find(({ id }) => id === place.seat)?.name ?? '' })
            : t('readers.talk', { ...values, seats: listed(talk?.in ?? []) });
  const Icon = place.kind === 'plenary' ? Users : Lock;
  return (
    <div className="flex-none border-b border-line py-1.5 text-[12px]/[16px] text-muted">
      <p className="flex gap-1.5">
        <Icon aria-hidden size={13} className="mt-[1.5px] flex-none" />
        <span>{said}</span>
      </p>
      {talk && <WhoElse talk={talk} />}
    </div>
  );
}

function WhoElse({ talk: { invited, gone } }: { talk: TalkView }) {
  const t = useTranslations('talks.status');
  const listed = useSeatList();
  const went = (how: string) =>
    Object.entries(gone).flatMap(([seat, as]) => (as === how && !invited.includes(seat as never) ? [seat] : []));
  const groups = [
    ['invited', invited as string[]] as const,
    ...(['declined', 'left', 'opposed'] as const).map((how) => [how, went(how)] as const),
  ];
  return groups.map(([how, seats]) => seats.length > 0 && <p key={how}>{t(how, { count: seats.length, seats: listed(seats) })}</p>);
}
