'use client';
/** A weak point drawn: those who agree, a bar, those whose refusal stops it; otherwise the flags of those it is about. The sentence says the same. */
import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePack } from '../../client/hooks.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { Emblem } from '../marks/Emblem.tsx';

const list = (value: WeakPoint['params'][string] | undefined): string[] => (Array.isArray(value) ? value : []);

export function Drawn({ point: { code, params } }: { point: WeakPoint }) {
  const [asked, states] = [list(params['asked']), list(params['states'])];
  const attacker = states[0];
  if (code === 'attackerBlocks' && attacker !== undefined && asked.includes(attacker))
    return <Divided agree={<Flags states={asked.filter((state) => state !== attacker)} />} refuse={<Flags states={[attacker]} />} />;
  if (code === 'minorityBlocks') return <FewAgainst asked={asked} params={params} />;
  return states.length > 0 ? (
    <p aria-hidden className="mt-2 flex flex-wrap items-center gap-1.5 border-l-[3px] border-ink py-0.5 pl-2">
      <Flags states={states} />
    </p>
  ) : null;
}

/** Who the others are does not matter, and is not said: marks, but for the attacker's flag. */
function FewAgainst({ asked, params }: { asked: readonly string[]; params: WeakPoint['params'] }) {
  const withAttacker = params['withAttacker'] === 'yes';
  const count = Number(params['count']);
  const all = asked.length - (withAttacker ? 0 : 1);
  return (
    <Divided
      agree={<Marks count={all - count} of="agree" />}
      refuse={
        <>
          {withAttacker && <Flags states={[String(params['attacker'])]} />}
          <Marks count={count - Number(withAttacker)} of="refuse" />
        </>
      }
    />
  );
}

function Divided({ agree, refuse }: { agree: ReactNode; refuse: ReactNode }) {
  return (
    <p aria-hidden className="mt-2 flex flex-wrap items-center gap-1.5">
      {agree}
      <span className="mx-1 h-6 w-[3px] bg-ink" />
      {refuse}
    </p>
  );
}

function Flags({ states }: { states: readonly string[] }) {
  const { seats } = usePack();
  return states.flatMap((state) => {
    const seat = seats.find((one) => one.state === state);
    return seat ? [<Emblem key={state} seat={seat} />] : [];
  });
}

const marks = {
  agree: { Icon: Check, look: 'border-edge text-muted' },
  refuse: { Icon: X, look: 'border-ink bg-ink text-paper' },
} as const;

function Marks({ count, of }: { count: number; of: keyof typeof marks }) {
  const { Icon, look } = marks[of];
  return Array.from({ length: Math.max(0, count) }, (_, at) => (
    <span key={at} className={`inline-grid h-[15px] w-5 place-items-center rounded-[1.5px] border ${look}`}>
      <Icon size={11} strokeWidth={2.75} />
    </span>
  ));
}
