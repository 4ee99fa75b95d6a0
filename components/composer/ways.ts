/** The three ways to write a clause, in the order of their tabs. */
import type { DraftContent } from '../../negotiation/drafts.ts';

export const ways = ['option', 'form', 'text'] as const satisfies readonly DraftContent['way'][];
