'use client';
/** Above the tab bar, always in the same place: vote, sign, go to the ballot, or draft. */
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMayDraft } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { useOwnVote } from '../ballot/asked.ts';
import type { BallotsInView } from '../ballot/BallotDock.tsx';
import { useVoteAsked } from '../ballot/VoteAsked.tsx';
import { VoteButtons } from '../ballot/VoteButtons.tsx';
import { Button, buttonClass } from '../marks/Button.tsx';
import { SignButtons } from '../signature/SignButtons.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import { DraftButton } from './BottomBar.tsx';
import { Drafts } from './Drafts.tsx';

interface Props {
  ballots: BallotsInView;
  /** the text one votes on is in view */
  onTreaty: boolean;
  go: (part: 'treaty' | 'brief') => void;
  onBrief: boolean;
}

export function CallToAction({ ballots: { current }, onTreaty, onBrief, go }: Props) {
  const { phase } = useOpen();
  const mayDraft = useMayDraft() === null;
  const what = current ? (
    <Vote ballot={current} onTreaty={onTreaty} toTreaty={() => go('treaty')} />
  ) : phase === 'signature' ? (
    <SignButtons phone />
  ) : phase === 'debrief' ? (
    <ToDebrief />
  ) : mayDraft ? (
    <Draft {...(phase === 'brief' && !onBrief ? { toBrief: () => go('brief') } : {})} />
  ) : null;
  if (!what) return null;
  return (
    <div className="flex-none border-t border-line-2 bg-paper px-4 py-3 empty:hidden [@media(max-height:700px)]:py-2 low:col-start-2 low:row-start-2 low:!py-1">
      {what}
    </div>
  );
}

/** One votes with the text before one's eyes: from another tab the way leads there first. */
function Vote({ ballot, onTreaty, toTreaty }: { ballot: Ballot; onTreaty: boolean; toTreaty: () => void }) {
  const t = useTranslations('room.asks');
  const { mine } = useOwnVote(ballot);
  const { sentence, more, asked } = useVoteAsked(ballot);
  if (onTreaty && mine) return <VoteButtons ballot={ballot} phone />;
  return (
    <div className="flex items-center justify-between gap-3">
      <p className="min-w-0 text-[14px]/[20px]">
        <strong className={`font-semibold ${asked ? 'text-accent' : ''}`}>{sentence}</strong>{' '}
        {onTreaty && <span className="text-muted">{more}</span>}
      </p>
      {!onTreaty && (
        <Button tone={asked ? 'primary' : 'plain'} onClick={toTreaty} className="flex-none">
          {t(asked ? 'toVote' : 'toBallot')}
        </Button>
      )}
    </div>
  );
}

function Draft({ toBrief }: { toBrief?: () => void }) {
  const t = useTranslations('room.asks.brief');
  return (
    <div className="flex items-center justify-between gap-3">
      {toBrief && (
        <Button tone="primary" onClick={toBrief} className="!h-12 flex-1 text-[16px]">
          {t('action')}
        </Button>
      )}
      <DraftButton className="!h-12 flex-1 !px-2 text-[16px]" />
      <Drafts />
    </div>
  );
}

function ToDebrief() {
  const t = useTranslations('room.asks.debrief');
  const { room } = useOpen();
  return (
    <Link href={`/room/${room}/debrief`} className={`${buttonClass({ tone: 'primary' })} !h-12 w-full text-[16px]`}>
      {t('action')}
    </Link>
  );
}
