'use client';
/** The decision rule in words, as its pack says it, and what an abstention does. */
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { seatsOf, type DecisionRule } from '../../negotiation/decisionRules.ts';
import { ruleSentence, seatNames } from './resultWords.ts';

export function RuleWords({ rule, className = '' }: { rule: DecisionRule; className?: string }) {
  const t = useTranslations('ballot');
  const format = useFormatter();
  const pack = usePack();
  const each = rule.requires.filter(({ kind }) => kind === 'eachFor' && !rule.silent && !rule.vacant);
  const blocking = each.flatMap(({ group }) => seatsOf(rule, pack.seatGroups, group));
  const seats = format.list(
    [...new Set(blocking)].map((seat) => seatNames({ format, pack }, [seat])),
    { type: 'disjunction' },
  );
  return (
    <p className={`text-muted ${className}`}>
      <strong className="font-semibold text-ink">{t('rule.lead')}</strong> {ruleSentence({ t, format, pack }, rule)}
      {blocking.length > 0 && <> {t('rule.blocks', { seats, count: blocking.length })}</>}
    </p>
  );
}
