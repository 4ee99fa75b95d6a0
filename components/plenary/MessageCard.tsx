'use client';
/** A text held out with a message: a version of a clause, which one can go to, or the wording of a draft. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Card } from '../../negotiation/cards.ts';
import type { IssueId } from '../../treaty/ids.ts';
import { articleNumber } from '../treaty/outline.ts';

const box = 'mt-1.5 border-l-[3px] bg-sunk px-3 py-2';

export function MessageCard({ card }: { card: Card }) {
  return card.kind === 'clause' ? <ClauseCard card={card} /> : <WordingCard card={card} />;
}

function ClauseCard({ card: { clause: id, version: at } }: { card: Extract<Card, { kind: 'clause' }> }) {
  const t = useTranslations('talks.card');
  const state = useTranslations('common.state');
  const { clauses } = useOpen();
  const clause = clauses[id];
  const version = clause?.versions[at];
  const title = useArticle(clause?.issue);
  if (!clause || !version) return <p className={`${box} border-line-2 text-[13px]/[18px] text-muted`}>{t('gone')}</p>;
  const old = at < clause.versions.length - 1;
  return (
    <figure className={`${box} border-accent`}>
      <figcaption className="text-[12px]/[16px]">
        <a href={`#${id}`} className="font-semibold">
          {title}
        </a>{' '}
        <span className="text-muted">{t('clause', { clause: id, version: at + 1, state: state(clause.state) })}</span>
      </figcaption>
      <blockquote className="mt-0.5 line-clamp-6 font-serif text-[15px]/[22px] break-words whitespace-pre-line">
        {version.wording}
      </blockquote>
      {old && <p className="mt-1 text-[12px]/[16px] font-semibold text-departs">{t('superseded')}</p>}
    </figure>
  );
}

function WordingCard({ card: { wording, issue } }: { card: Extract<Card, { kind: 'wording' }> }) {
  const t = useTranslations('talks.card');
  const title = useArticle(issue);
  return (
    <figure className={`${box} border-line-2`}>
      <figcaption className="text-[12px]/[16px]">
        {issue && <strong className="font-semibold">{title}</strong>} <span className="text-muted">{t('wording')}</span>
      </figcaption>
      <blockquote className="mt-0.5 font-serif text-[15px]/[22px] break-words whitespace-pre-line">{wording}</blockquote>
    </figure>
  );
}

function useArticle(issue: IssueId | undefined): string {
  const t = useTranslations('talks.card');
  const pack = usePack();
  const found = pack.issues.find(({ id }) => id === issue);
  return found ? t('article', { article: articleNumber(pack, found.id), title: found.title }) : '';
}
