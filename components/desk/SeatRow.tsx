'use client';
/** One seat on the desk, 42 px high. */
import { Ellipsis, Lock } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Seat } from '../../negotiation/pack.ts';
import { SeatName } from '../marks/Emblem.tsx';
import { formatLeft } from '../marks/Clock.tsx';
import { peopleOf, type LastAction, type Person } from './seatRows.ts';
import { useNames } from './useNames.ts';
import { VoteMark } from './VoteMark.tsx';

export function SeatRow({
  seat,
  ballot,
  last,
  quiet,
  now,
  onOpen,
}: {
  seat: Seat;
  ballot: Ballot | null;
  last: LastAction | undefined;
  /** for how long it has done nothing, ms, where that is worth saying */
  quiet: number | undefined;
  now: number;
  onOpen: () => void;
}) {
  const t = useTranslations('desk.seats');
  const open = useOpen();
  const people = peopleOf(open, seat.id);
  return (
    <tr className="h-[42px] [@media(max-height:859px)]:h-[37px] border-b border-line whitespace-nowrap">
      <th scope="row" className="pe-3 text-start font-normal">
        <span className="flex items-center gap-1.5">
          <SeatName seat={seat} />
          {open.seats[seat.id]?.locked && <Lock size={13} role="img" aria-label={t('locked')} className="text-muted" />}
        </span>
      </th>
      <td className="max-w-40 truncate pe-3 max-sm:w-full max-sm:max-w-0">
        <People people={people} />
      </td>
      <td className="w-full max-w-0 truncate pe-2 max-sm:hidden">
        <Doing last={last} />
        {quiet !== undefined && (
          <span className="ms-1.5 text-[12px] font-semibold text-departs">{t('quiet', { minutes: Math.floor(quiet / 60_000) })}</span>
        )}
      </td>
      <td className="tnum pe-3.5 text-end text-muted max-sm:hidden">{last ? formatLeft(Math.max(0, now - last.at)) : ''}</td>
      <td className="w-[84px]">{ballot && <VoteMark ballot={ballot} seat={seat.id} />}</td>
      <td className="w-8 text-end">
        <button
          type="button"
          onClick={onOpen}
          aria-label={t('menu', { seat: seat.name })}
          className="grid size-8 place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
        >
          <Ellipsis aria-hidden size={18} />
        </button>
      </td>
    </tr>
  );
}

function People({ people }: { people: Person[] }) {
  const t = useTranslations('desk.seats');
  const common = useTranslations('common');
  const format = useFormatter();
  const [head, ...others] = people;
  if (!head) return <span className="text-muted">{t('empty')}</span>;
  const online = people.filter((person) => person.online).length;
  return (
    <span className="align-middle" title={format.list(people.map(({ name }) => name ?? common('erasedName')))}>
      <Presence online={head.online} />
      {head.name ?? common('erasedName')}
      {others.length > 0 && <span className="tnum text-muted"> {t('others', { count: others.length })}</span>}
      {!head.online && <span className="ms-1.5 text-[12px] font-semibold text-departs">{t(online ? 'headAway' : 'away')}</span>}
    </span>
  );
}

/** A filled dot for who is connected, a ring for who is not; the words stand beside it where it matters. */
export function Presence({ online }: { online: boolean }) {
  const t = useTranslations('desk.seats');
  return (
    <span
      role="img"
      aria-label={t(online ? 'online' : 'offline')}
      className={`me-1.5 inline-block size-2 rounded-full align-[1px] border-[1.5px] ${online ? 'border-within bg-within' : 'border-muted'}`}
    />
  );
}

function Doing({ last }: { last: LastAction | undefined }) {
  const t = useTranslations('desk.seats');
  const names = useNames();
  const { phase } = useOpen();
  if (!last) return phase === 'debate' && <span className="text-muted">{t('nothingYet')}</span>;
  if (last.kind === 'spoke') return t('did.spoke');
  const { what, clause } = last.happening;
  return t(`did.${what as 'tabled'}`, { article: clause ? names.article(clause) : 0 });
}
