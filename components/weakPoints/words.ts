'use client';
/** The sentences to a weak point: `treaty/` gives codes and parameters, the words are in `words/en/weakPoints.json`. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { articleNumber } from '../treaty/outline.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';

export interface WeakPointWords {
  title: string;
  sentence: string;
  story: string[];
  remedy: string;
}

export function useWeakPointWords(): (point: WeakPoint) => WeakPointWords {
  const t = useTranslations('weakPoints') as unknown as (key: string, values: object) => string;
  return ({ code, params, story }) => ({
    title: t(`title.${code}`, params),
    sentence: t(`point.${code}`, params),
    story: story.map((step) => t(`story.${step.code}`, step.params)),
    remedy: t(`remedy.${code}`, params),
  });
}

/** The articles a weak point rests on, each once; a draft has none yet. */
export function useArticlesOf(): (point: WeakPoint) => { clause: ClauseId; article: string }[] {
  const t = useTranslations('weakPoints.ui');
  const pack = usePack();
  const { clauses } = useOpen();
  return ({ restsOn }) =>
    [...new Set(restsOn.map(({ clause }) => clause))].flatMap((id) => {
      const clause = clauses[id as ClauseId];
      const issue = pack.issues.find((one) => one.id === clause?.issue);
      if (!clause || !issue) return [];
      return [{ clause: clause.id, article: t('article', { number: articleNumber(pack, issue.id), title: issue.title }) }];
    });
}
