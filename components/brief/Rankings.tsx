'use client';
/** How the seat ranks the options of each issue, as secret points. The issue that is being decided comes first, the others fold. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { Brief, Issue } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import type { OptionId } from '../../treaty/ids.ts';
import { Confidence } from './Marked.tsx';
import { Heading } from './Heading.tsx';

type Ranking = Brief['rankings'][string];
/** `ballot`: in the ballot one is looking at; `inBallot`: in another */
type Mark = 'ballot' | 'inBallot' | 'onTable' | 'adopted';
const weight: Record<Mark, number> = { ballot: 3, inBallot: 2, adopted: 1, onTable: 0 };

interface Props {
  brief: Brief;
  /** the ballot that the dock shows; null where none is shown */
  ballot: Ballot | null;
}

const markOf: Partial<Record<Clause['state'], Mark>> = { inBallot: 'inBallot', adopted: 'adopted', tabled: 'onTable' };

/** Where the options of an issue stand in the room: what one is about to decide is marked first. */
function marksOf({ clauses }: Open, issue: Issue, ballot: Ballot | null): Map<OptionId, Mark> {
  const marks = new Map<OptionId, Mark>();
  for (const clause of Object.values(clauses)) {
    const { content } = currentVersion(clause);
    if (clause.issue !== issue.id || content.way !== 'option') continue;
    const mark = ballot && clause.id === clauseOn(ballot) ? 'ballot' : markOf[clause.state];
    const before = marks.get(content.option);
    if (mark && (!before || weight[mark] > weight[before])) marks.set(content.option, mark);
  }
  return marks;
}

/** The issue of the ballot one is looking at, or else the one that matters most to the seat; and all the others. */
function useRanked({ brief, ballot }: Props): { first: Issue | undefined; others: Issue[] } {
  const { clauses } = useOpen();
  const ranked = usePack().issues.filter(({ id, ranked }) => ranked && brief.rankings[id]);
  const onWhich = ballot && clauseOn(ballot);
  const decided = onWhich ? clauses[onWhich] : Object.values(clauses).find(({ state }) => state === 'inBallot');
  const first = ranked.find(({ id }) => id === decided?.issue) ?? ranked.find(({ id }) => id === brief.priorities[0]) ?? ranked[0];
  return { first, others: ranked.filter((issue) => issue !== first) };
}

export function FirstRanking({ brief, ballot }: Props) {
  const t = useTranslations('brief');
  const open = useOpen();
  const { first } = useRanked({ brief, ballot });
  if (!first) return null;
  return (
    <section>
      <div className="flex items-baseline justify-between gap-2">
        <Heading>{t('rankTitle', { issue: first.title })}</Heading>
        <span className="text-muted">{t('points')}</span>
      </div>
      <Ranked issue={first} ranking={brief.rankings[first.id] as Ranking} marks={marksOf(open, first, ballot)} />
    </section>
  );
}

export function OtherRankings({ brief, ballot }: Props) {
  const t = useTranslations('brief');
  const open = useOpen();
  const { others } = useRanked({ brief, ballot });
  if (others.length === 0) return null;
  return (
    <section>
      <Heading>{t('rankings')}</Heading>
      {others.map((issue) => (
        <details key={issue.id} className="border-b border-line">
          <summary className="cursor-pointer py-1.5 font-medium marker:text-muted">{issue.title}</summary>
          <Ranked issue={issue} ranking={brief.rankings[issue.id] as Ranking} marks={marksOf(open, issue, ballot)} />
        </details>
      ))}
      <p className="mt-2 text-[12px]/[16px] text-muted">{t('pointsNote')}</p>
    </section>
  );
}

function Ranked({ issue, ranking, marks }: { issue: Issue; ranking: Ranking; marks: Map<OptionId, Mark> }) {
  const t = useTranslations('brief');
  const format = useFormatter();
  return (
    <div className="mb-2">
      <ol aria-label={t('rankTitle', { issue: issue.title })}>
        {ranking.order.map((id) => {
          const mark = marks.get(id);
          return (
            <li
              key={id}
              className={`-mx-2 flex items-baseline gap-2.5 px-2 py-1 ${mark === 'ballot' ? 'rounded-[6px] bg-accent-tint font-semibold' : 'border-b border-line'}`}
            >
              <span className="tnum w-3 flex-none font-medium text-muted">{id}</span>
              <span className="min-w-0 flex-1">
                {issue.options.find((option) => option.id === id)?.label ?? id}
                {mark && <small className="ml-2 text-[12px]/[16px] font-medium whitespace-nowrap text-accent">{t(mark)}</small>}
              </span>
              <span className="tnum flex-none text-muted">{format.number(ranking.points[id] ?? 0, { maximumFractionDigits: 1 })}</span>
            </li>
          );
        })}
      </ol>
      <p className="mt-1 text-[12px]/[16px] text-muted">
        <Confidence confidence={ranking.confidence} /> {ranking.basis && <> · {t('basis', { basis: ranking.basis })}</>}
      </p>
    </div>
  );
}
