'use client';
/** "What if …": votes laid for every seat, and what the rule makes of them, counted as a real ballot would be. */
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { countVotes } from '../../negotiation/counting.ts';
import { votersOf, type Choice, type DecisionRule } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { requirementReason, requirementSentence, resultText, type Named } from './resultWords.ts';

const laid = ['for', 'against', 'abstain', 'silent', 'empty'] as const;
type Laid = (typeof laid)[number];

export function TryOut({ rule, pack }: { rule: DecisionRule; pack: Named }) {
  const t = useTranslations('ballot');
  const format = useFormatter();
  const [votes, lay] = useState<Record<SeatId, Laid>>({});
  const of = (seat: SeatId): Laid => votes[seat] ?? 'for';
  const voters = votersOf(rule, pack.seatGroups);
  const seats = pack.seats.filter(({ id }) => voters.has(id));
  const cast = Object.fromEntries(seats.flatMap(({ id }) => (of(id) === 'silent' || of(id) === 'empty' ? [] : [[id, of(id) as Choice]])));
  const seated = seats.filter(({ id }) => of(id) !== 'empty').map(({ id }) => id);
  const result = countVotes(rule, pack.seatGroups, cast, seated);
  const telling = { t, format, pack };
  return (
    <section aria-label={t('make.try')}>
      <h3 className="text-[13px]/[18px] font-semibold">{t('make.try')}</h3>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {(['for', 'against', 'abstain'] as const).map((all) => (
          <button
            key={all}
            type="button"
            onClick={() => lay(Object.fromEntries(seats.map(({ id }) => [id, all])) as Record<SeatId, Laid>)}
            className="h-8 rounded-ctl border border-edge px-2.5 text-[13px] hover:bg-sunk"
          >
            {t('make.all', { choice: all })}
          </button>
        ))}
      </div>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {seats.map(({ id, name }) => (
          <li key={id}>
            <label className="flex items-center justify-between gap-2 text-[13px]">
              {name}
              <select
                value={of(id)}
                onChange={(event) => lay({ ...votes, [id]: event.target.value as Laid })}
                className="h-9 w-36 rounded-ctl border border-edge bg-surface px-2 text-base sm:text-sm"
              >
                {laid.map((one) => (
                  <option key={one} value={one}>
                    {t(`make.laid.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <output className="mt-3 block border-s-4 border-accent bg-sunk px-3 py-2 text-[14px]/[20px]">
        {resultText(telling, { rule, result })}
        <ul className="mt-1 text-[13px]/[18px] text-muted">
          {result.requirements.map((one, at) => (
            <li key={at}>
              {t(one.met ? 'result.met' : 'result.notMet')}: {requirementSentence(telling, rule, one.requirement)}.{' '}
              {requirementReason(telling, one)}
            </li>
          ))}
        </ul>
      </output>
    </section>
  );
}
