'use client';
/** The articles of the treaty, with what each term of the framework has come to; a click leads to the text. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { articleAnchor, treatyParts, type Article } from './outline.ts';
import { TermCells } from './TermCells.tsx';
import { standingOf, useTermStates } from './termStates.ts';

export function Outline({ onGo }: { onGo?: () => void }) {
  const t = useTranslations('treaty.outline');
  const pack = usePack();
  const open = useOpen();
  const known = { open, pack };
  const states = useTermStates();
  const standing = standingOf(states);
  return (
    <nav aria-label={t('label')}>
      <div className="flex items-baseline justify-between gap-2 text-[13px]/[20px]">
        <h2 className="font-semibold">{t('title')}</h2>
        <span className="tnum text-muted" title={t('binding')}>
          {t('adopted', { adopted: standing.kept + standing.departed, of: standing.all })}
        </span>
      </div>
      <CoverageBar standing={standing} />
      {treatyParts(known).map(({ id, numeral, title, articles }) => (
        <section key={id}>
          <h3 className="border-b border-line pt-3 pb-1 text-[13px]/[18px] font-semibold">
            <span className="mr-1 font-serif font-normal text-muted">{numeral}</span> {title}
          </h3>
          <ul>
            {articles.map((article) => (
              <li key={article.issue.id}>
                <Line article={article} cells={<TermCells terms={article.issue.terms} states={states} />} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Legend />
    </nav>
  );
}

function Line({ article, cells, onGo }: { article: Article; cells: React.ReactNode; onGo?: (() => void) | undefined }) {
  const t = useTranslations('treaty.outline');
  const { number, issue, paragraphs, onTable } = article;
  const ballot = onTable.find(({ state }) => state === 'inBallot');
  const state = ballot
    ? t('ballot', { ballot: ballot.ballot?.slice(1) ?? '' })
    : paragraphs.length > 0 && onTable.length > 0
      ? t('adoptedAnd', { tabled: onTable.length })
      : onTable.length > 0
        ? t('tabled', { count: onTable.length })
        : null;
  const untouched = paragraphs.length + onTable.length === 0;
  return (
    <div className={`-mx-2 flex items-start gap-2 px-2 py-[5px] text-[13px]/[17px] ${ballot ? 'rounded-[6px] bg-accent-tint' : ''}`}>
      <span aria-hidden className="tnum w-4 flex-none text-right text-muted">
        {number}
      </span>
      <a
        href={`#${articleAnchor(issue.id)}`}
        onClick={onGo}
        className={`min-w-0 flex-1 no-underline hover:underline ${untouched ? 'text-muted' : 'text-ink'}`}
      >
        <span className="sr-only">{number}. </span>
        {issue.title}
        {state && <span className={`block text-[12px]/[15px] ${ballot ? 'font-semibold text-accent' : 'text-muted'}`}>{state}</span>}
      </a>
      <span className="pt-0.5">{cells}</span>
    </div>
  );
}

function Legend() {
  const t = useTranslations('treaty.outline.legend');
  return (
    <ul
      aria-label={t('title')}
      className="mt-4 mb-4 flex flex-wrap gap-x-3 gap-y-1 border-t border-line pt-2.5 text-[12px]/[16px] text-muted"
    >
      {(['within', 'beyond', 'departs', 'contradicts'] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <VerdictSquare mark={mark} size={14} /> {t(mark)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <VerdictSquare mark="within" hollow size={14} /> {t('tabled')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="size-3.5 rounded-mark border border-edge/75" /> {t('none')}
      </li>
    </ul>
  );
}
