'use client';
/** By which rule the room adopts clauses: the scenario's, a generally known one, or one of one's own, made here. */
import { lazy, Suspense, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { PackOnOffer } from '../../client/doors.ts';
import type { DecisionRule } from '../../negotiation/decisionRules.ts';
import type { RoomOptions } from '../../negotiation/options.ts';
import { presetsFor } from '../../negotiation/rules.ts';
import { ruleSentence } from '../ballot/resultWords.ts';
import { RuleSelect } from '../ballot/RuleSelect.tsx';
import { Button } from '../marks/Button.tsx';

const OwnRule = lazy(() => import('./OwnRule.tsx').then((file) => ({ default: file.OwnRule })));

interface Props {
  pack: PackOnOffer;
  options: RoomOptions;
  set: (part: Partial<RoomOptions>) => void;
}

const mostOwn = 8;

export function RuleChoice({ pack, options, set }: Props) {
  const t = useTranslations('open');
  const words = useTranslations('ballot');
  const format = useFormatter();
  const [making, make] = useState(false);
  const own = options.ownRules ?? [];
  const sentence = sentenceOf(pack, own, options.rule, (rule) => ruleSentence({ t: words, format, pack }, rule));
  const seating = { seats: pack.seats, seatGroups: pack.seatGroups, decisionRules: pack.rules };
  const made = (rule: DecisionRule | null) => {
    make(false);
    if (rule) set({ ownRules: [...own, rule], rule: rule.id });
  };
  return (
    <div>
      <label htmlFor="open-rule" className="text-[13px]/[18px] font-semibold">
        {t('rule')}
      </label>
      <RuleSelect id="open-rule" value={options.rule} choose={(rule) => set({ rule })} pack={seating} own={own} />
      <p className="mt-1.5 text-[13px]/[18px] text-muted">{sentence}</p>
      {own.length < mostOwn && (
        <Button tone="text" size="small" aria-haspopup="dialog" onClick={() => make(true)}>
          {words('choose.make')}
        </Button>
      )}
      {making && (
        <Suspense fallback={null}>
          <OwnRule pack={pack} number={own.length + 1} close={made} />
        </Suspense>
      )}
    </div>
  );
}

/** The name of the rule as the folded options say it is in `RuleSelect`; here what it asks for. */
function sentenceOf(pack: PackOnOffer, own: DecisionRule[], id: RoomOptions['rule'], say: (rule: DecisionRule) => string): string {
  const known = pack.rules.find((rule) => rule.id === id);
  if (known) return known.sentence;
  const rule = [...presetsFor(pack), ...own].find((other) => other.id === id);
  return rule ? say(rule) : '';
}
