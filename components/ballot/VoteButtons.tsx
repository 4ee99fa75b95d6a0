'use client';
/** The three cards of a ballot. The seat's vote stays pressed and may be changed; in a roll call it is cast when the seat is called, in a secret ballot once. */
import { Check, Minus, X, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { rememberSecret } from '../../client/ownSecret.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Choice } from '../../negotiation/decisionRules.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useOwnVote } from './asked.ts';
import { PassButton } from './RollCall.tsx';

const cards: { choice: Choice; icon: LucideIcon; tint: string; pressed: string }[] = [
  { choice: 'for', icon: Check, tint: 'text-within', pressed: 'border-within bg-within-tint inset-ring-within' },
  { choice: 'against', icon: X, tint: 'text-contradicts', pressed: 'border-contradicts bg-contradicts-tint inset-ring-contradicts' },
  { choice: 'abstain', icon: Minus, tint: 'text-muted', pressed: 'border-ink bg-silent-tint inset-ring-ink' },
];

interface Props {
  ballot: Ballot;
  phone?: boolean;
}

export function VoteButtons({ ballot, phone = false }: Props) {
  const order = useOrder();
  const { cast, casting, kept } = useOwnVote(ballot);
  const chosen = casting ?? cast;
  if (ballot.kind === 'secret') return <SecretVote ballot={ballot} phone={phone} />;
  const vote = (choice: Choice) => {
    if (!kept && choice !== chosen) void order.give({ type: 'castVote', ballot: ballot.id, choice });
  };
  return (
    <div>
      <Cards ballot={ballot} phone={phone} chosen={chosen} casting={casting} disabled={kept !== null} choose={vote} />
      {ballot.kind === 'rollCall' && <PassButton ballot={ballot} className="mt-2" />}
      {order.refusal && (
        <div className="mt-2">
          <Refusal sentence={order.refusal} />
        </div>
      )}
    </div>
  );
}

/** Chosen first, then cast: what is cast in secret stands, and a slip of the finger must not. */
function SecretVote({ ballot, phone = false }: Props) {
  const t = useTranslations('ballot.secret');
  const { room } = useOpen();
  const order = useOrder();
  const { casting, kept } = useOwnVote(ballot);
  const [chosen, choose] = useState<Choice | null>(null);
  if (ballot.voted[useOwnVote(ballot).seat ?? '']) return null;
  const cast = async (choice: Choice) => {
    const reply = await order.give({ type: 'castVote', ballot: ballot.id, choice });
    if (reply.ok) rememberSecret(room, ballot.id, choice);
  };
  return (
    <div>
      <Cards ballot={ballot} phone={phone} chosen={chosen} casting={casting} disabled={kept !== null} choose={choose} />
      {chosen && (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button
            tone="primary"
            pending={order.pending}
            disabled={kept !== null}
            className={phone ? '!h-12 w-full' : ''}
            onClick={() => void cast(chosen)}
          >
            {t('confirm', { choice: chosen })}
          </Button>
          <p className="min-w-0 flex-1 basis-52 text-[13px]/[18px] text-muted">{t('final')}</p>
        </div>
      )}
      {order.refusal && (
        <div className="mt-2">
          <Refusal sentence={order.refusal} />
        </div>
      )}
    </div>
  );
}

function Cards({
  ballot,
  phone,
  chosen,
  casting,
  disabled,
  choose,
}: {
  ballot: Ballot;
  phone: boolean;
  chosen: Choice | null;
  casting: Choice | null;
  disabled: boolean;
  choose: (choice: Choice) => void;
}) {
  const t = useTranslations('ballot');
  const word = useTranslations('common.choice');
  const { seats } = usePack();
  const { seat } = useOwnVote(ballot);
  const name = seats.find(({ id }) => id === seat)?.name ?? '';
  return (
    <div role="group" aria-label={t('votes', { seat: name })} className={phone ? 'grid grid-cols-3 gap-2' : 'flex flex-wrap gap-2'}>
      {cards.map(({ choice, icon: Icon, tint, pressed }) => (
        <button
          key={choice}
          type="button"
          aria-pressed={chosen === choice}
          aria-busy={casting === choice}
          disabled={disabled}
          onClick={() => choose(choice)}
          className={`flex items-center justify-center gap-2.5 rounded-ctl border text-[16px] font-semibold transition-colors duration-150 disabled:opacity-60 ${phone ? 'h-14' : 'h-[52px] w-[118px]'} ${
            chosen === choice ? `inset-ring-1 ${pressed}` : 'border-edge bg-surface hover:bg-sunk'
          } ${casting === choice ? 'border-dashed' : ''}`}
        >
          <Icon aria-hidden size={18} strokeWidth={2.4} className={tint} />
          {word(choice)}
        </button>
      ))}
    </div>
  );
}
