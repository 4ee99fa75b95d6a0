'use client';
/**
 * The treaty as a document: parts, articles, numbered paragraphs, verdicts in the margin.
 * `working`: everything on the table too, with what one can do; `adopted`: the text as it would be signed.
 */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { ArticleText } from './ArticleText.tsx';
import { treatyParts, type TreatyPart } from './outline.ts';

export function TreatyDocument({ mode, className = '' }: { mode: 'working' | 'adopted'; className?: string }) {
  const t = useTranslations('treaty');
  const pack = usePack();
  const open = useOpen();
  const working = mode === 'working';
  const parts = treatyParts({ pack, open })
    .map((part) => (working ? part : { ...part, articles: part.articles.filter(({ paragraphs }) => paragraphs.length > 0) }))
    .filter(({ articles }) => articles.length > 0);
  const empty = working ? Object.keys(open.clauses).length === 0 : parts.length === 0;
  return (
    <section aria-label={t('title')} className={`@container ${className}`}>
      {empty && <Empty what={working ? 'nothing' : 'nothingAdopted'} />}
      {parts.map((part) => (
        <Part key={part.id} part={part} working={working} />
      ))}
    </section>
  );
}

function Part({ part: { numeral, title, articles }, working }: { part: TreatyPart; working: boolean }) {
  const t = useTranslations('treaty');
  return (
    <section className="mb-8">
      <h2 className="border-b border-line pb-1.5 font-serif text-[15px]/[20px] text-muted italic">{t('part', { numeral, title })}</h2>
      {articles.map((article) => (
        <ArticleText key={article.issue.id} article={article} working={working} />
      ))}
    </section>
  );
}

function Empty({ what }: { what: 'nothing' | 'nothingAdopted' }) {
  const t = useTranslations('treaty');
  return (
    <div className="mb-6 text-[14px]/[20px]">
      <p className="font-semibold">{t(`${what}.title`)}</p>
      <p className="text-muted">{t(`${what}.reason`)}</p>
    </div>
  );
}
