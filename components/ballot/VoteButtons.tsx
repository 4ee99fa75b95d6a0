'use client';
/** The three cards of a ballot. The seat's vote stays pressed and may be changed; a vote on its way shows as one. */
import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Choice } from '../../negotiation/decisionRules.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { useOwnVote } from './asked.ts';

const cards: { choice: Choice; icon: LucideIcon; tint: string; pressed: string }[] = [
  { choice: 'for', icon: Check, tint: 'text-within', pressed: 'border-within bg-within-tint inset-ring-within' },
  { choice: 'against', icon: X, tint: 'text-contradicts', pressed: 'border-contradicts bg-contradicts-tint inset-ring-contradicts' },
  { choice: 'abstain', icon: Minus, tint: 'text-muted', pressed: 'border-ink bg-silent-tint inset-ring-ink' },
];

export function VoteButtons({ ballot, phone = false }: { ballot: Ballot; phone?: boolean }) {
  const t = useTranslations('ballot');
  const word = useTranslations('common.choice');
  const order = useOrder();
  const { seats } = usePack();
  const { seat, cast, casting, kept } = useOwnVote(ballot);
  const name = seats.find(({ id }) => id === seat)?.name ?? '';
  const chosen = casting ?? cast;
  const vote = (choice: Choice) => {
    if (!kept && choice !== chosen) void order.give({ type: 'castVote', ballot: ballot.id, choice });
  };
  return (
    <div>
      <div role="group" aria-label={t('votes', { seat: name })} className={phone ? 'grid grid-cols-3 gap-2' : 'flex flex-wrap gap-2'}>
        {cards.map(({ choice, icon: Icon, tint, pressed }) => (
          <button
            key={choice}
            type="button"
            aria-pressed={chosen === choice}
            aria-busy={casting === choice}
            disabled={kept !== null}
            onClick={() => vote(choice)}
            className={`flex items-center justify-center gap-2.5 rounded-ctl border text-[16px] font-semibold transition-colors duration-150 disabled:opacity-60 ${phone ? 'h-14' : 'h-[52px] w-[118px]'} ${
              chosen === choice ? `inset-ring-1 ${pressed}` : 'border-edge bg-surface hover:bg-sunk'
            } ${casting === choice ? 'border-dashed' : ''}`}
          >
            <Icon aria-hidden size={18} strokeWidth={2.4} className={tint} />
            {word(choice)}
          </button>
        ))}
      </div>
      {order.refusal && (
        <div className="mt-2">
          <Refusal sentence={order.refusal} />
        </div>
      )}
    </div>
  );
}
