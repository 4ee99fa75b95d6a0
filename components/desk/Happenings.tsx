'use client';
/** What has happened, newest first, in sentences; a ballot with what was decided, a clause with its worst verdict. */
import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import { useHappeningWords } from '../debrief/happeningWords.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { FromOutside } from '../injects/FromOutside.tsx';
import { Section } from './Section.tsx';
import { UndoDecision } from './UndoDecision.tsx';
import { useNames, numberIn } from './useNames.ts';
import { worstFinding } from './worstFinding.ts';

/** Everyone who sits down is told while people arrive; later it would drown the rest, but that a seat has another head matters. */
const leftOut = (what: Happening['what'], phase: PhaseId) =>
  phase === 'arrive' ? what === 'headChanged' : what === 'seated' || what === 'unseated';

export function Happenings() {
  const t = useTranslations('desk.happened');
  const format = useFormatter();
  const open = useOpen();
  const lines = Object.entries(open.happenings)
    .filter(([, { what }]) => !leftOut(what, open.phase))
    .sort(([a], [b]) => Number(b) - Number(a));
  return (
    <Section title={t('title')} more={<Actions />} scrolls className="desk:min-h-24 desk:flex-1">
      {lines.length === 0 && <p className="py-2 text-[13px] text-muted">{t('none')}</p>}
      <ul>
        {lines.map(([number, happening]) => (
          <li key={number} className="grid grid-cols-[40px_16px_1fr] gap-1.5 border-b border-line py-1.5 text-[13px]/[18px]">
            <time dateTime={new Date(happening.at).toISOString()} className="tnum text-muted">
              {format.dateTime(happening.at, 'clock')}
            </time>
            <Mark happening={happening} />
            <span>
              <HappeningSentence happening={happening} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Actions() {
  return (
    <span className="flex flex-wrap justify-end gap-x-3">
      <UndoDecision />
      <FromOutside />
    </span>
  );
}

/** Of a result: what the room decided, which is nothing to do with what the text was found to be; a check never stands for "within" here. */
function ResultMark({ adopted }: { adopted: boolean }) {
  const Icon = adopted ? Check : X;
  return (
    <span
      aria-hidden
      className={`mt-0.5 inline-grid size-3.5 place-items-center rounded-mark ${adopted ? 'bg-ink text-paper' : 'border-[1.5px] border-ink'}`}
    >
      <Icon size={10} strokeWidth={2.75} />
    </span>
  );
}

function Mark({ happening: { what, clause: id, version, ballot } }: { happening: Happening }) {
  const { clauses, ballots } = useOpen();
  const result = ballot && what === 'ballotClosed' ? ballots[ballot]?.result : undefined;
  if (result) return <ResultMark adopted={result.adopted} />;
  const clause = id && clauses[id];
  const written = clause?.versions[version ?? clause.versions.length - 1];
  if (what === 'ballotClosed' || !written?.read) return <span aria-hidden className="mx-[5px] mt-1.5 size-1.5 rounded-full bg-line-2" />;
  return <VerdictSquare mark={worstFinding(written)?.verdict ?? 'silent'} hollow={clause?.state !== 'adopted'} size={14} />;
}

/** As the debrief tells it; a ballot says in fewer words how it ended, and who blocked it. */
function HappeningSentence({ happening }: { happening: Happening }) {
  const t = useTranslations('desk.happened');
  const format = useFormatter();
  const { ballots } = useOpen();
  const words = useHappeningWords(useMemo(() => Object.values(ballots), [ballots]));
  const names = useNames();
  const { what, clause, ballot: id } = happening;
  const result = id ? ballots[id]?.result : undefined;
  if (what !== 'ballotClosed' || !result || !id) return <>{words(happening)}</>;
  const blockers = result.requirements.filter(({ met }) => !met).flatMap(({ blockedBy }) => blockedBy.map(({ seat }) => names.seat(seat)));
  const said = {
    number: numberIn(id),
    article: clause ? names.article(clause) : 0,
    by: format.list([...new Set(blockers)], { type: 'conjunction' }),
  };
  return <>{t(result.adopted ? 'adopted' : blockers.length > 0 ? 'blocked' : 'notAdopted', said)}</>;
}
