/**
 * A reading: how a wording in free English maps to norms, with the span of text behind every slot, and an account of what could not be read.
 * The reader itself is no part of this folder (it is large, and stays on the server); this is its output.
 */
import { z } from 'zod';
import { Norms, slotNames, Span } from './norm.ts';

/** What a stretch of text was taken for: a slot of a norm, or one of its other parts. */
export const MarkedPart = z.enum([...slotNames, 'deontic', 'gates', 'unless', 'window', 'duration', 'discretion', 'collectively']);
export type MarkedPart = z.infer<typeof MarkedPart>;

/** `norm`: position in the list of norms. Several marks may share a span: one phrase can fill slots of several norms. */
export const Mark = z.object({
  norm: z.number().int().nonnegative(),
  part: MarkedPart,
  span: Span,
  /** the part is one of what follows a breach (`orElse`) of the norm */
  orElse: z.literal(true).optional(),
});
export type Mark = z.infer<typeof Mark>;

/**
 * Why a stretch of text was not read: `word`: its words are not in the vocabulary; `verb`: nothing says what is to be done; `condition`,
 * `exception`, `conjunct`: it limits, lifts or extends a norm in a way that found no slot; `negation`: a negation whose reach is not clear;
 * `language`: not English prose; `tooHard`: the time for reading was up.
 */
export const unreadWhys = ['word', 'verb', 'condition', 'exception', 'conjunct', 'negation', 'language', 'tooHard'] as const;
export const Unread = z.object({ span: Span, why: z.enum(unreadWhys) });
export type Unread = z.infer<typeof Unread>;

export const Reading = z.object({
  /** `read`: every content word is accounted for; `partial`: some norm was found and something was left over; `unread`: no norm was found */
  state: z.enum(['read', 'partial', 'unread']),
  norms: Norms,
  /** spans are UTF-16 positions in the wording as it was given */
  marks: z.array(Mark).max(600),
  unread: z.array(Unread).max(200),
  /** misspellings read as the word they resemble */
  taken: z.array(z.object({ span: Span, as: z.string() })).max(100),
  readerVersion: z.number().int(),
});
export type Reading = z.infer<typeof Reading>;

/** Bumped when readings may change, so that a version says by which reader it was read. */
export const readerVersion = 1;

/** A reading of which nothing is known but that it failed as a whole. */
export const unreadWhole = (text: string, why: Unread['why']): Reading => ({
  state: 'unread',
  norms: [],
  marks: [],
  unread: text.trim() === '' ? [] : [{ span: [0, text.length], why }],
  taken: [],
  readerVersion,
});
