/** Where the core of a clause and its adjuncts begin and end. */
import { functionWords, type MarkerKind } from './english.ts';
import { isHard, type MarkerAt } from './markers.ts';
import type { Range, Token } from './tokens.ts';
import { firstWord, isAnchor, isModal, present } from './verbs.ts';

/** Whether a token opens a relative that can go on a sentence. */
export const isRelative = (token: Token | undefined): boolean => ['which', 'where', 'who', 'whom', 'whose'].includes(token?.form ?? '');

const starters = new Set('only the each every all no any a an it they this these those neither both'.split(' '));

const opensSubject = new Set('the each every no nobody both they it he she'.split(' '));

const insertions = new Set(
  'acting having being meeting consulting deciding upon after by if when on following without subject individually jointly severally alone together at with only as'.split(
    ' ',
  ),
);

/** What joins a noun phrase to the one before it: a subject does not begin after these. */
const linking = new Set('of the and or nor by from against on in to for with'.split(' '));

/** Where a condition that begins a clause ends: at the comma before the subject of the main verb, or at that subject. */
export function conditionEnd(tokens: readonly Token[], from: number, clause: Range, markersAt: readonly (MarkerAt | undefined)[]): number {
  const marker = markersAt[from];
  const start = marker?.to ?? from + 1;
  let found = -1;
  for (let at = start; at < clause.to; at += 1) {
    if (tokens[at]?.form !== ',') continue;
    let words = 0;
    let ok = false;
    for (let on = at + 1; on < clause.to; on += 1) {
      const inner = markersAt[on];
      if (isAnchor(tokens[on])) {
        ok = true;
        break;
      }
      if (inner && isHard(inner.kind) && inner.kind !== 'relative' && inner.kind !== 'except') break;
      words += 1;
      if (words > 18) break;
    }
    const next = tokens[at + 1];
    if (next && (opensSubject.has(next.form) || (next.capital && next.kind === 'word'))) ok = true;
    if (ok || found < 0) {
      const rest = tokens.slice(at + 1, clause.to).some((token) => token.kind === 'word');
      if (rest && ok) {
        found = at;
        const anchorsBetween = tokens.slice(start, at).some((token) => isModal(token));
        // a list of events has commas too: the last one before the main subject counts
        let next = at + 1;
        while (next < clause.to && tokens[next]?.form !== ',' && !isAnchor(tokens[next])) next += 1;
        // "…, the Powers, acting together, shall": what follows the subject is a parenthesis
        const inserted = opensSubject.has(tokens[at + 1]?.form ?? '') && insertions.has(tokens[next + 1]?.form ?? '');
        if (tokens[next]?.form === ',' && !anchorsBetween && !inserted) continue;
        return found;
      }
    }
  }
  if (found >= 0) return found;
  // "only when … will the Guardians …": the subject stands behind its verb
  if (tokens[from]?.form === 'only')
    for (let at = start + 2; at < clause.to - 1; at += 1)
      if (isModal(tokens[at]) && ['the', 'a', 'an', 'any', 'each', 'every', 'all', 'it', 'they', 'no'].includes(tokens[at + 1]?.form ?? ''))
        return at;
  // no comma: before the noun phrase of the last modal verb, or of the last auxiliary
  const modal = tokens.slice(start, clause.to).some((token) => isModal(token));
  for (let at = clause.to - 1; at > start; at -= 1) {
    if (modal ? !isModal(tokens[at]) : !isAnchor(tokens[at])) continue;
    let back = at;
    while (back > start + 1) {
      const before = tokens[back - 1];
      if (before === undefined || before.kind === 'mark' || isAnchor(before)) break;
      const starter = starters.has(before.form);
      back -= 1;
      if (starter && !linking.has(tokens[back - 1]?.form ?? '')) return back;
      if (at - back > 8) break;
      const earlier = tokens[back - 1];
      if (earlier && starters.has(earlier.form)) continue;
      if (before.capital && earlier && !earlier.capital && !linking.has(earlier.form)) return back;
    }
    break;
  }
  // "for the duration of the talks Ukraine and X renounce …"
  if (!modal)
    for (let at = start + 2; at < clause.to; at += 1) {
      if (!tokens[at]?.bases.some((base) => present.has(base)) || !tokens[at - 1]?.capital || tokens[at]?.capital) continue;
      let back = at - 1;
      while (back > start && (tokens[back - 1]?.capital || ['and', 'the'].includes(tokens[back - 1]?.form ?? ''))) back -= 1;
      if (back > start) return back;
    }
  // "after the appeal the guarantors consult …"
  if (!modal)
    for (let at = start + 3; at < clause.to; at += 1) {
      if (!tokens[at]?.bases.some((base) => present.has(base)) || /(ed|ing)$/.test(tokens[at]?.form ?? '')) continue;
      const back = [2, 3].map((step) => at - step).find((one) => opensSubject.has(tokens[one]?.form ?? '')) ?? -1;
      const plural = tokens[at - 1]?.form.endsWith('s') ?? false;
      if (
        back > start &&
        plural &&
        !tokens[at]?.form.endsWith('s') &&
        tokens[back - 1]?.kind === 'word' &&
        !linking.has(tokens[back - 1]?.form ?? '')
      )
        return back;
    }
  // "when the guarantors act they use …"
  const they = tokens.findLastIndex(({ form }, at) => form === 'they' && at > start + 1 && at < clause.to);
  if (they > 0 && !['that', 'which', 'as', 'if', 'when', 'how', 'what', 'and', 'whom', 'where'].includes(tokens[they - 1]?.form ?? ''))
    return they;
  return clause.to;
}

export interface Segment extends Range {
  kind: MarkerKind | 'core';
  /** the token after its marker */
  inner: number;
}

/** The clause as a core and its adjuncts, in order. Soft adjuncts ("with …", "in …") are part of the core as far as its act goes. */
export function segmentsOf(tokens: readonly Token[], clause: Range, markersAt: readonly (MarkerAt | undefined)[]): Segment[] {
  const segments: Segment[] = [];
  let at = clause.from;
  let open: Segment = { kind: 'core', from: at, to: at, inner: at };
  const close = (to: number): void => {
    if (to > open.from) segments.push({ ...open, to });
  };
  let seenAnchor = false;
  const goesOn =
    tokens[clause.from]?.form === ',' ? [1, 2, 3, 4].map((step) => clause.from + step).find((i) => isRelative(tokens[i])) : undefined;
  if (goesOn !== undefined) at = goesOn + 1;
  while (at < clause.to) {
    const marker = markersAt[at];
    const token = tokens[at];
    const inverted =
      token?.form === 'should' && at === firstWord(tokens, clause) && tokens.slice(at + 1, clause.to).some((one) => one.form === ',');
    const conditional =
      token?.form === 'subject' &&
      (tokens.slice(Math.max(clause.from, at - 2), at).some(({ bases }) => bases.includes('be')) ||
        (tokens[at - 1]?.form === 'and' && ['binding', 'open'].includes(tokens[at - 2]?.form ?? '')));
    const prior = tokens[at - 1];
    // "…, that does not count": no relative clause where the core begins; "save in the course of help after an attack": one exception
    const opensCore =
      marker?.kind === 'relative' &&
      open.kind === 'core' &&
      segments.length > 0 &&
      firstWord(tokens, { from: open.from, to: at + 1 }) === at;
    const inException =
      ['except', 'unless'].includes(open.kind) &&
      ['after', 'during'].includes(marker?.kind ?? '') &&
      at > open.inner &&
      prior?.form !== ',';
    const asks = token?.form === 'where' && speaks.has(tokens[at - 1]?.form ?? '');
    if (
      !conditional &&
      !asks &&
      !opensCore &&
      !inException &&
      (inverted || (marker && marker.to <= clause.to && !(isHard(open.kind) && !isHard(marker.kind))))
    ) {
      const kind: MarkerKind = inverted ? 'if' : (marker?.kind ?? 'if');
      const inner = inverted ? at + 1 : (marker?.to ?? at + 1);
      if (isHard(kind) || !isHard(open.kind)) {
        close(at);
        open = { kind, from: at, to: at, inner };
        if ((isHard(kind) || (kind === 'with' && at === firstWord(tokens, clause))) && !seenAnchor) {
          const end = inverted
            ? conditionEnd(
                tokens,
                at,
                clause,
                markersAt.map((one, i) => (i === at ? { kind: 'if', from: at, to: at + 1 } : one)),
              )
            : fronted(tokens, at, clause, markersAt, segments);
          if (end !== null && end < clause.to) {
            close(end);
            at = end;
            open = { kind: 'core', from: end, to: end, inner: end };
            continue;
          }
        }
        at = Math.max(inner, at + 1);
        continue;
      }
    }
    if (isAnchor(token) && !isHard(open.kind)) seenAnchor = true;
    const absolute = token?.form === ',' && !isHard(open.kind) ? absoluteAt(tokens, at, clause.to) : null;
    if (absolute) {
      close(at);
      open = { kind: absolute.kind, from: at, to: at, inner: at + 1 };
      close(absolute.to);
      at = absolute.to;
      open = { kind: 'core', from: at, to: at, inner: at };
      continue;
    }
    // a parenthesis between commas: ", if asked, shall"
    if (token?.form === ',' && isHard(open.kind) && (isModal(tokens[at + 1]) || (!seenAnchor && isAnchor(tokens[at + 1])))) {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    // "may, if asked, act": what stands between a verb and its commas
    if (
      token?.form === ',' &&
      isHard(open.kind) &&
      (tokens[open.from - 1]?.form === ','
        ? isModal(tokens[open.from - 2])
        : tokens[open.from - 2]?.form === ',' && isModal(tokens[open.from - 3]))
    ) {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    // a soft adjunct before the subject ends at its comma
    if (token?.form === ',' && !isHard(open.kind) && open.kind !== 'core') {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    at += 1;
  }
  close(clause.to);
  return segments;
}

/** Verbs after which "where" asks and sets no condition. */
const speaks = new Set(
  'down out decide decides state states say says determine determines describe describes establish define fix agree settle record'.split(
    ' ',
  ),
);

/** ", no appeal being needed", ", its airspace not being included": what stands beside the clause without a verb of its own. */
function absoluteAt(tokens: readonly Token[], comma: number, to: number): { kind: 'without' | 'except'; to: number } | null {
  const list = tokens.slice(comma + 1, to);
  const end = list.findIndex(({ kind, form }) => kind === 'mark' && form !== "'s");
  const part = end < 0 ? list : list.slice(0, end);
  const forms = part.map(({ form }) => form);
  const being = forms.indexOf('being');
  const last = forms.at(-1) ?? '';
  if (being < 0 || part.length > 14 || part.some((token) => isAnchor(token))) return null;
  const negative = ['no', 'without', 'neither'].includes(forms[0] ?? '') || forms[being - 1] === 'not';
  const stop = comma + 1 + part.length;
  if (negative && ['needed', 'required', 'necessary', 'awaited', 'sought'].includes(last)) return { kind: 'without', to: stop };
  if (
    (forms[being - 1] === 'not' && ['included', 'covered', 'comprised'].includes(last)) ||
    ['excluded', 'excepted', 'exempted'].includes(last)
  )
    return { kind: 'except', to: stop };
  return null;
}

/** Where a hard adjunct that stands before the main verb ends; null when it does not stand there. */
function fronted(
  tokens: readonly Token[],
  at: number,
  clause: Range,
  markersAt: readonly (MarkerAt | undefined)[],
  before: readonly Segment[],
): number | null {
  const onlyAdjuncts = before.every(
    ({ kind, from, to }) =>
      kind !== 'core' || tokens.slice(from, to).every((token) => token.kind === 'mark' || functionWords.has(token.form)),
  );
  if (!onlyAdjuncts || tokens[at - 1]?.form === 'those') {
    const relative = markersAt[at]?.kind === 'relative' || markersAt[at]?.kind === 'except';
    if (!relative) return null;
    // "States that have attacked X shall …": up to the main verb
    for (let on = (markersAt[at]?.to ?? at) + 1; on < clause.to; on += 1)
      if (
        isModal(tokens[on]) ||
        (markersAt[at]?.kind === 'except' &&
          (['is', 'are'].includes(tokens[on]?.form ?? '') ||
            ((tokens[on - 1]?.form === ',' || tokens[on - 1]?.capital) &&
              !tokens[on]?.capital &&
              tokens[on]?.bases.some((base) => present.has(base)))))
      )
        return tokens[on - 1]?.form === ',' ? on - 1 : on;
    return null;
  }
  return conditionEnd(tokens, at, clause, markersAt);
}
