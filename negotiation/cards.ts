/** What a message can hold out to read: a clause of the table, or the wording of a draft of one's own. */
import { z } from 'zod';
import { IssueId } from '../treaty/ids.ts';
import type { Actor } from './commands.ts';
import { ownDraft, type DraftContent } from './drafts.ts';
import { unfit, wordingOf } from './finding.ts';
import { ClauseId, DraftId } from './ids.ts';
import { limits } from './limits.ts';
import type { PublicPack } from './pack.ts';
import { isRefused, refuse, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Sealed } from './room.ts';

/** As a browser asks for it: what a card says is written by the server, never sent. */
export const Attached = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('clause'),
    clause: ClauseId,
    /** index in the clause's versions: a card keeps showing the text that was meant */
    version: z.number().int().nonnegative().max(1000),
  }),
  z.object({ kind: z.literal('draft'), draft: DraftId }),
]);
export type Attached = z.infer<typeof Attached>;

/** As it is kept. The wording of a draft is what it was when it was shown; the draft itself stays its seat's alone (D2). */
export const Card = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), clause: ClauseId, version: z.number().int() }),
  z.object({ kind: z.literal('wording'), wording: z.string(), issue: IssueId.optional() }),
]);
export type Card = z.infer<typeof Card>;

interface HasDrafts extends HasOpen, HasPack {
  sealed: Pick<Sealed, 'drafts'>;
}

/** Refuses `unknownClause`, `notCurrentVersion` (K8). A version that has been superseded can still be shown, one that never was cannot. */
export function clauseCard({ open }: HasOpen, attached: Extract<Attached, { kind: 'clause' }>): Card | Refused {
  const { clause: id, version } = attached;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  return clause.versions[version] ? { kind: 'clause', clause: id, version } : refuse('notCurrentVersion');
}

/** The card for what is attached; null where nothing is. Refuses as `clauseCard`, and what is wrong with the draft (K8). */
export function cardOf(room: HasDrafts, attached: Attached | null, actor: Actor): Card | null | Refused {
  if (attached === null) return null;
  if (attached.kind === 'clause') return clauseCard(room, attached);
  const own = ownDraft(room, attached.draft, actor);
  return isRefused(own) ? own : draftCard(own.draft.content, room.pack);
}

/** The wording a draft has by now, by the way it is written: the pack's, that of its sentences, or what was typed. */
export function draftCard(content: DraftContent, pack: PublicPack): Card | Refused {
  const wording = wordingIn(content, pack);
  if (typeof wording !== 'string') return wording;
  const text = wording.trim();
  if (text === '') return refuse('draftUnfinished');
  if (text.length > limits.clause) return refuse('clauseTooLong', { most: limits.clause });
  return { kind: 'wording', wording: text, ...(content.issue ? { issue: content.issue } : {}) };
}

function wordingIn({ way, issue, option, norms, text }: DraftContent, { issues, vocabulary }: PublicPack): string | Refused {
  if (way === 'text') return text ?? '';
  if (way === 'option') return issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.wording ?? '';
  if (!norms || norms.length === 0) return '';
  return unfit(norms, vocabulary) ?? wordingOf(norms, vocabulary);
}
