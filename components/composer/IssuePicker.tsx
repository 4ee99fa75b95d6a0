'use client';
/** Which article of the treaty to write a clause for: every issue of the pack by part, with one's own priorities. */
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Issue } from '../../negotiation/pack.ts';
import { toTenths } from '../brief/points.ts';
import { treatyParts, type Article } from '../treaty/outline.ts';

export function IssuePicker({ chosen, onChoose }: { chosen: Issue['id'] | undefined; onChoose: (issue: Issue['id']) => void }) {
  const t = useTranslations('composer.issue');
  const [pack, open] = [usePack(), useOpen()];
  return (
    <div className="pt-4">
      <p className="text-[14px]/[20px] text-muted">{t('which')}</p>
      {treatyParts({ open, pack })
        .filter(({ articles }) => articles.length > 0)
        .map((part) => (
          <section key={part.id} className="barred mt-6" aria-labelledby={`part-${part.id}`}>
            <h2 id={`part-${part.id}`} className="text-[13px]/[20px] font-semibold">
              {t('part', { numeral: part.numeral, title: part.title })}
            </h2>
            <ul>
              {part.articles.map((article) => (
                <li key={article.issue.id} className="border-b border-line">
                  <ArticleButton article={article} current={article.issue.id === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function ArticleButton({ article, current, onChoose }: { article: Article; current: boolean; onChoose: (issue: Issue['id']) => void }) {
  const t = useTranslations('composer.issue');
  const { issue, number, paragraphs, onTable } = article;
  return (
    <button
      type="button"
      onClick={() => onChoose(issue.id)}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      className="grid w-full grid-cols-[32px_1fr] gap-x-2 gap-y-0.5 py-3 text-left hover:bg-sunk sm:grid-cols-[32px_1fr_auto]"
    >
      <span className="tnum font-serif text-[17px]/[24px] text-muted">{number}</span>
      <span className="min-w-0">
        <span className="font-serif text-[17px]/[24px] font-semibold text-ink">{issue.title}</span>
        <span className="block text-[13px]/[18px] text-muted">{issue.question}</span>
      </span>
      <span className="col-start-2 text-[12px]/[16px] text-muted sm:col-start-3 sm:row-start-1 sm:pt-1 sm:text-right">
        <span className="block">{t('state', { adopted: paragraphs.length, tabled: onTable.length })}</span>
        <OwnStake issue={issue} />
      </span>
    </button>
  );
}

/** Whether this is among one's priorities, and what one would like best. */
function OwnStake({ issue }: { issue: Issue }) {
  const t = useTranslations('composer.issue');
  const brief = useRoom((state) => state.seat?.brief);
  const ranking = brief?.rankings[issue.id];
  const first = issue.options.find(({ id }) => id === ranking?.order[0]);
  if (!brief || !ranking || !first) return null;
  const priority = brief.priorities.indexOf(issue.id) + 1;
  return (
    <span className="mt-0.5 flex items-start gap-1 sm:justify-end">
      <Lock aria-hidden size={12} className="mt-0.5 flex-none" />
      <span className="sm:max-w-[28ch]">
        {t('stake', { first: first.label, points: toTenths(ranking.points[first.id] ?? 0), priority })} <span>{t('onlyYou')}</span>
      </span>
    </span>
  );
}
