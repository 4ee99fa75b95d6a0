'use client';
/** What the treaty gives of the framework, part by part. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { standingOf, useTermStates } from '../treaty/termStates.ts';

export function Completeness() {
  const t = useTranslations('signature');
  const { parts, issues } = usePack();
  const states = useTermStates();
  return (
    <table className="w-full text-[13px]/[18px]">
      <caption className="barred mb-1 text-left font-semibold">{t('byPart')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('byPart')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const terms = issues.filter((issue) => issue.part === part.id).flatMap((issue) => issue.terms);
          const { kept, departed, all } = standingOf(states, terms);
          if (all === 0) return null;
          return (
            <tr key={part.id} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                <span className="mr-1 font-serif text-muted">{part.numeral}</span> {part.title}
              </th>
              <td className="tnum py-1.5 text-right whitespace-nowrap">
                {departed > 0 && <span className="mr-3 text-departs">{t('departs', { count: departed })}</span>}
                {t('of', { covered: kept + departed, all })}
                <span aria-hidden className="ml-3 inline-flex h-2 w-16 gap-px align-middle">
                  <span className="bg-within" style={{ width: `${(kept / all) * 100}%` }} />
                  <span className="bg-departs" style={{ width: `${(departed / all) * 100}%` }} />
                  <span className="flex-1 inset-ring inset-ring-line-2" />
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
