/** The card for what is attached to a message: of a draft, the wording it has at that moment. */
import { clauseCard, type Attached, type Card } from './cards.ts';
import type { Actor } from './commands.ts';
import { ownDraft, type DraftContent } from './drafts.ts';
import { unfit, wordingOf } from './finding.ts';
import { limits } from './limits.ts';
import type { PublicPack } from './pack.ts';
import { isRefused, refuse, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Sealed } from './room.ts';

interface HasDrafts extends HasOpen, HasPack {
  sealed: Pick<Sealed, 'drafts'>;
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
