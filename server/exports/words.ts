/** The sentences of exported files. */
import { createTranslator } from 'use-intl/core';
import type { DecisionRule } from '../../negotiation/decisionRules.ts';
import type { Why } from '../../treaty/finding.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import ballot from '../../words/en/ballot.json' with { type: 'json' };
import words from '../../words/en/exports.json' with { type: 'json' };
import findings from '../../words/en/findings.json' with { type: 'json' };
import weakPoints from '../../words/en/weakPoints.json' with { type: 'json' };

export const say = createTranslator({ locale: 'en', messages: words });

const presets: Record<string, string> = ballot.rule.presets;
/** A decision rule as its pack says it; a generally known one, or one of the room's own, by its name. */
export const ruleWords = (rule: DecisionRule | undefined): string | undefined => rule && (rule.sentence || presets[rule.id] || rule.name);

/** "a", "a and b", "a, b and c". */
export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A reason in words, from a catalogue of reasons; '' for a code it does not have, since a file must not fail over one sentence. */
export function reasonsFrom(messages: Record<string, unknown>): (why: Why) => string {
  const translate = createTranslator({
    locale: 'en',
    messages: messages as Record<string, string>,
    onError: () => undefined,
    getMessageFallback: () => '',
  }) as unknown as (code: string, params: Record<string, string | number>) => string;
  const worded = (value: Why['params'][string]): string | number => (Array.isArray(value) ? listed.format(value) : value);
  return ({ code, params }) => translate(code, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, worded(value)])));
}

export const reason = reasonsFrom(findings);

const ofWeakPoints = reasonsFrom(weakPoints);

/** A weak point in words: what could happen, the shortest story that shows it, what would close it. */
export const weakPointWords = ({ code, params, story }: Pick<WeakPoint, 'code' | 'params' | 'story'>) => ({
  title: ofWeakPoints({ code: `title.${code}`, params }),
  point: ofWeakPoints({ code: `point.${code}`, params }),
  story: story.map((step) => ofWeakPoints({ code: `story.${step.code}`, params: step.params })),
  remedy: ofWeakPoints({ code: `remedy.${code}`, params }),
});
