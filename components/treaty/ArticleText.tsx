'use client';
/** One article: heading, adopted paragraphs numbered, what lies on the table, and folded away what fell. */
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMayDraft } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { articleAnchor, type Article } from './outline.ts';
import { Paragraph } from './Paragraph.tsx';

export function ArticleText({ article, working }: { article: Article; working: boolean }) {
  const t = useTranslations('treaty');
  const { number, issue, paragraphs, onTable, fallen } = article;
  const heading = articleAnchor(issue.id);
  return (
    <section id={heading} aria-labelledby={`${heading}-h`} tabIndex={-1} className="scroll-mt-4 outline-none">
      <h3 id={`${heading}-h`} className="mt-4 mb-0.5 font-serif text-[17px]/[24px] font-semibold">
        <span className="mr-0.5 font-normal text-muted">{t('article', { number })}</span> {issue.title}
      </h3>
      <div className="flex flex-col gap-3">
        {paragraphs.map((paragraph) => (
          <Paragraph
            key={paragraph.clause.id}
            clause={paragraph.clause}
            actions={working}
            {...(paragraphs.length > 1 ? { number: paragraph.number } : {})}
          />
        ))}
        {working && onTable.map((clause) => <Paragraph key={clause.id} clause={clause} actions />)}
        {working && paragraphs.length + onTable.length === 0 && <Nothing article={article} />}
        {working && fallen.length > 0 && (
          <details className="text-[13px]/[18px] text-muted">
            <summary className="w-fit cursor-pointer py-1 hover:text-ink">{t('fallen', { count: fallen.length })}</summary>
            <div className="mt-1 flex flex-col gap-3 border-l border-line pl-4">
              {fallen.map((clause) => (
                <Paragraph key={clause.id} clause={clause} actions />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  );
}

/** An open article shows its question: that is what is to be agreed here. */
function Nothing({ article: { issue, number } }: { article: Article }) {
  const t = useTranslations('treaty');
  const { room } = useOpen();
  const mayDraft = useMayDraft() === null;
  return (
    <p className="text-[14px]/[20px] text-muted">
      {issue.question}{' '}
      {mayDraft && (
        <Link
          href={`/room/${room}/compose?issue=${issue.id}`}
          aria-label={t('draftThis', { number })}
          className="inline-flex min-h-6 items-center whitespace-nowrap"
        >
          {t('draft')}
        </Link>
      )}
    </p>
  );
}
