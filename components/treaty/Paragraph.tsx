'use client';
/** One clause of the treaty: its text, its number once adopted, and in the margin what the check says. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { pendingOn } from '../../negotiation/amended.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { SponsorButton } from '../clause/SponsorButton.tsx';
import { Acknowledgement } from './Acknowledgement.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { clauseAnchor } from './outline.ts';
import { SponsorLine } from './SponsorLine.tsx';

interface Props {
  clause: Clause;
  /** absent where an article has one paragraph, and on the table */
  number?: number;
  /** links and buttons; none in a treaty that is only read */
  actions: boolean;
}

export function Paragraph({ clause, number, actions }: Props) {
  const t = useTranslations('treaty');
  const version = currentVersion(clause);
  const inBallot = clause.state === 'inBallot';
  return (
    <div
      id={clauseAnchor(clause.id)}
      className={`relative scroll-mt-24 @2xl:grid @2xl:grid-cols-[minmax(0,1fr)_152px] @2xl:gap-x-5 ${inBallot ? 'before:absolute before:inset-y-0 before:-left-4 before:w-1 before:bg-accent @2xl:before:-left-10' : ''}`}
    >
      <div className="min-w-0">
        <p className={`treaty-text relative ${clause.state === 'adopted' ? '' : 'text-ink/90'}`}>
          {number !== undefined && (
            <span className="float-left mr-2 text-[15px] text-muted @2xl:absolute @2xl:-left-5 @2xl:float-none @2xl:mr-0">
              <span className="sr-only">{t('paragraph', { number })} </span>
              <span aria-hidden>{number}</span>
            </span>
          )}
          <span className="whitespace-pre-line">{version.wording}</span>
        </p>
        <Acknowledgement version={version} />
        {actions && clause.state !== 'adopted' && <Standing clause={clause} />}
      </div>
      <div className="mt-1 @2xl:mt-0 @2xl:pt-1">
        <MarginNotes clause={clause} version={version}>
          {actions && clause.state === 'adopted' && (
            <>
              <AmendmentCount clause={clause} /> <Details clause={clause} />
            </>
          )}
        </MarginNotes>
      </div>
    </div>
  );
}

/** Whose clause it is, how it stands, and the two steps from reading to acting. */
function Standing({ clause }: { clause: Clause }) {
  const t = useTranslations('treaty');
  const ballot = clause.ballot?.slice(1) ?? '';
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[13px]/[24px] text-muted">
      <SponsorLine clause={clause} />
      {clause.state === 'inBallot' && <strong className="font-semibold text-accent">{t('state.inBallot', { ballot })}</strong>}
      {clause.state === 'rejected' && <span>{t('state.rejected', { ballot })}</span>}
      {(clause.state === 'withdrawn' || clause.state === 'struck') && <span>{t(`state.${clause.state}`)}</span>}
      {clause.versions.length > 1 && <span className="tnum">{t('version', { number: clause.versions.length })}</span>}
      <SponsorButton clause={clause} />
      <AmendmentCount clause={clause} />
      <Details clause={clause} />
    </p>
  );
}

/** How many amendments to it wait; it leads to them. */
function AmendmentCount({ clause }: { clause: Clause }) {
  const t = useTranslations('treaty');
  const count = pendingOn(useOpen(), clause.id).length;
  if (count === 0) return null;
  return (
    <a href={`#${clause.id}`} className="inline-flex min-h-6 items-center text-[13px]/[18px] font-medium">
      {t('amendments', { count })}
    </a>
  );
}

function Details({ clause }: { clause: Clause }) {
  const t = useTranslations('treaty');
  return (
    <a
      href={`#${clause.id}`}
      aria-label={t('detailsOf', { wording: currentVersion(clause).wording.slice(0, 80) })}
      className="inline-flex min-h-6 items-center text-[13px]/[18px]"
    >
      {t('details')}
    </a>
  );
}
