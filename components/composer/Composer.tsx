'use client';
/** Where a delegation writes a clause: an article, one of three ways to write, and what the check says while one does. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMySeat, useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { unsentDraft } from '../../client/unsentDrafts.ts';
import { useShelf } from '../../client/useShelf.ts';
import { textOf, type Amendment } from '../../negotiation/amendments.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { AmendmentId, ClauseId, DraftId } from '../../negotiation/ids.ts';
import type { IssueId } from '../../treaty/ids.ts';
import { ButtonLink } from '../marks/Button.tsx';
import { Desk } from './Desk.tsx';
import { asCorrections } from './examine.ts';

export interface Asked {
  draft: DraftId | null;
  /** a clause of one's own to be given a new version */
  revises: ClauseId | null;
  issue: IssueId | null;
  /** a clause to be amended */
  amends: ClauseId | null;
  /** by a clause to be put in after it */
  adds: boolean;
  /** an amendment of one's own to be worded anew */
  amendment: AmendmentId | null;
}

export function Composer({ draft, revises, issue, amends, adds, amendment }: Asked) {
  const seat = useMySeat();
  const pack = usePack();
  const { clauses, amendments } = useOpen();
  const shelf = useShelf();
  const here = useRoom(
    ({ seat: own }) => draft === null || own?.drafts[draft] !== undefined || unsentDraft(shelf, draft, undefined) !== null,
  );
  const [known] = useState(here); // one that goes while it is open is told of in place
  const asked = revises ?? amends;
  const clause = asked ? clauses[asked] : undefined;
  if (!seat) return <NotHere why="noSeat" />;
  if (draft && !known) return <NotHere why="draftGone" />;
  if (asked && !clause) return <NotHere why="clauseGone" />;
  const start: DraftContent = clause
    ? revises
      ? fromVersion(clause)
      : toAmend(clause, { adds, amendment: amendment ? amendments[amendment] : undefined })
    : { way: 'option', ...(issue && pack.issues.some(({ id }) => id === issue) ? { issue } : {}) };
  return <Desk known={draft} start={start} seat={seat} />;
}

/** A new version begins from the one that stands. */
function fromVersion(clause: Clause): DraftContent {
  const { content, norms } = currentVersion(clause);
  const base = { issue: clause.issue, revises: clause.id, way: content.way };
  if (content.way === 'option') return { ...base, option: content.option };
  if (content.way === 'form') return { ...base, norms };
  return { ...base, text: content.text, ...(content.corrections ? { corrections: content.corrections } : {}) };
}

/** An amendment begins from the words of the clause, or from its own; filled-in sentences are at hand where the text is made of them. */
function toAmend(clause: Clause, { adds, amendment }: { adds: boolean; amendment: Amendment | undefined }): DraftContent {
  const last = clause.versions.length - 1;
  const own = amendment?.clause === clause.id ? amendment : undefined;
  const text = own && textOf(own);
  const base = { issue: clause.issue, amends: clause.id, base: own?.base ?? last };
  const anew = own ? { amendment: own.id, ...(own.reason ? { reason: own.reason } : {}) } : {};
  const puts = adds || own?.what.kind === 'newClause' ? { adds: true } : {};
  if (!text && adds) return { ...base, ...puts, way: 'text' };
  const { content, wording, norms } = text ?? currentVersion(clause);
  const written = { text: wording, ...(norms.length > 0 ? { norms: asCorrections(norms) } : {}) };
  const corrections = content.way === 'text' && own && content.corrections ? { corrections: content.corrections } : {};
  return { ...base, ...anew, ...puts, ...written, ...corrections, way: content.way === 'form' ? 'form' : 'text' };
}

function NotHere({ why }: { why: 'noSeat' | 'draftGone' | 'clauseGone' }) {
  const t = useTranslations('composer.notHere');
  const { room } = useOpen();
  return (
    <main id="main" className="mx-auto flex min-h-full max-w-md flex-col items-start justify-center gap-4 p-6">
      <h1 className="font-serif text-2xl font-semibold">{t(`${why}.title`)}</h1>
      <p className="text-base">{t(`${why}.reason`)}</p>
      <ButtonLink tone="primary" href={`/room/${room}`}>
        {t('back')}
      </ButtonLink>
    </main>
  );
}
