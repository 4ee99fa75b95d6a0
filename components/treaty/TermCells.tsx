'use client';
/** One 14-pixel cell per term of an article: solid = adopted, hollow = tabled, empty = not yet covered. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { TermId } from '../../treaty/ids.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import type { TermState, TermStates } from './termStates.ts';

export function TermCells({ terms, states }: { terms: readonly TermId[]; states: TermStates }) {
  const t = useTranslations('treaty.outline.cell');
  const verdict = useTranslations('common.verdicts');
  const { framework } = usePack();
  if (terms.length === 0) return null;
  const words = (id: TermId) => {
    const line = states.get(id);
    const title = framework.terms.find((term) => term.id === id)?.title ?? '';
    const key = line?.stands === 'adopted' && line.state === 'partly' ? 'partly' : (line?.stands ?? 'none');
    return t(line?.counts ? key : `${key}NotBinding`, { term: id, title, verdict: verdict(line?.verdict ?? 'none') });
  };
  return (
    <ul className="flex max-w-[104px] flex-none flex-wrap justify-end gap-[3px]">
      {terms.map((id) => (
        <li key={id} title={words(id)} className="flex">
          <span className="sr-only">{words(id)}</span>
          <Cell state={states.get(id)} />
        </li>
      ))}
    </ul>
  );
}

/** A term that does not bind is drawn smaller: it is shown, and counts for nothing. */
function Cell({ state }: { state: TermState | undefined }) {
  const size = state?.counts ? 14 : 10;
  if (!state?.verdict)
    return <span aria-hidden className="my-auto rounded-mark border border-edge/75" style={{ width: size, height: size }} />;
  return (
    <span className="my-auto flex">
      <VerdictSquare mark={state.verdict} hollow={state.stands === 'tabled'} size={size} />
    </span>
  );
}
