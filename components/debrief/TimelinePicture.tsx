'use client';
/** The timeline drawn: positions are shares of the time from beginning to end, so it fits any width and prints. */
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { numberOf } from '../../negotiation/pages.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import { lanesOf } from './lanes.ts';

interface Props {
  happenings: readonly Happening[];
  ballots: readonly Ballot[];
  from: number;
  to: number;
  told: Ballot['id'] | null;
  onTell: (ballot: Ballot['id']) => void;
}

const laneHeight = 28; // px
const mostLanes = 8;
/** A mark is 24 px wide; as a share of the narrowest picture (640 px less names and margins). */
const leastGap = 0.046;
const clauseMarks: ReadonlySet<Happening['what']> = new Set(['tabled', 'revised', 'reopened', 'withdrawn']);

export function TimelinePicture({ happenings, ballots, from, to, told, onTell }: Props) {
  const t = useTranslations('debrief.timeline');
  const share = (at: number) => (Math.min(Math.max(at, from), to) - from) / (to - from);
  const marks = ballots.map((ballot) => ({ ballot, at: share(ballot.closedAt ?? to) }));
  const lanes = lanesOf(
    marks.map(({ at }) => at),
    leastGap,
    mostLanes,
  );
  const height = laneHeight * Math.max(1, ...lanes.map((lane) => lane + 1));
  const clauses = happenings.filter(({ what }) => clauseMarks.has(what));
  return (
    <div className="grid min-w-[640px] grid-cols-[72px_1fr] pb-5 text-[13px]/[18px]">
      <div className="flex flex-col pt-1">
        <span style={{ height }} className="flex items-center">
          {t('ballots')}
        </span>
        <span className="flex h-7 items-center">{t('clauses')}</span>
      </div>
      <div className="relative mx-3">
        <Bands {...{ happenings, from, to }} />
        <div className="relative pt-1">
          <ul aria-label={t('ballots')} className="relative" style={{ height }}>
            <Line top={laneHeight / 2} />
            {marks.map(({ ballot, at }, index) => (
              <BallotMark
                key={ballot.id}
                ballot={ballot}
                left={at}
                top={laneHeight * ((lanes[index] ?? 0) + 0.5)}
                told={ballot.id === told}
                onTell={onTell}
              />
            ))}
          </ul>
          <div aria-hidden className="relative h-7">
            <Line top={14} />
            {clauses.map(({ at, what }, index) => (
              <span
                key={index}
                className={`absolute top-2 h-3 w-0.5 -translate-x-1/2 ${what === 'tabled' ? 'bg-ink' : 'bg-muted'}`}
                style={{ left: `${share(at) * 100}%` }}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

const Line = ({ top }: { top: number }) => <span aria-hidden className="absolute inset-x-0 border-t border-line-2" style={{ top }} />;

function BallotMark({
  ballot,
  left,
  top,
  told,
  onTell,
}: {
  ballot: Ballot;
  left: number;
  top: number;
  told: boolean;
  onTell: (ballot: Ballot['id']) => void;
}) {
  const t = useTranslations('debrief.timeline');
  const adopted = ballot.result?.adopted === true;
  const Icon = adopted ? Check : X;
  return (
    <li className="absolute -translate-1/2" style={{ left: `${left * 100}%`, top }}>
      <button
        type="button"
        aria-pressed={told}
        aria-label={t('mark', { ballot: numberOf(ballot.id), result: adopted ? 'adopted' : 'notAdopted' })}
        onClick={() => onTell(ballot.id)}
        className="grid size-6 place-items-center"
      >
        <span
          className={`grid size-[18px] place-items-center rounded-mark ${
            adopted ? 'bg-within text-on-verdict' : 'border-2 border-contradicts bg-surface text-contradicts'
          } ${told ? 'ring-2 ring-accent ring-offset-2 ring-offset-paper' : ''}`}
        >
          <Icon aria-hidden size={12} strokeWidth={3} />
        </span>
      </button>
    </li>
  );
}

/** Every second phase on a sunk ground, its name below. */
function Bands({ happenings, from, to }: Pick<Props, 'happenings' | 'from' | 'to'>) {
  const phases = useTranslations('common.phases');
  const { phase: now } = useOpen();
  const changes = happenings.filter(({ what, phase }) => what === 'phase' && phase);
  const bands = changes
    .map(({ at, phase }, index) => ({ phase: phase as PhaseId, begins: at, ends: changes[index + 1]?.at ?? to }))
    .filter(({ begins, ends, phase }) => begins < to && ends > from && !(phase === 'debrief' && now === 'debrief'));
  return (
    <div aria-hidden className="absolute inset-0 -bottom-5">
      {bands.map(({ phase, begins, ends }, index) => {
        const [left, right] = [Math.max(0, (begins - from) / (to - from)), Math.min(1, (ends - from) / (to - from))];
        return (
          <div
            key={index}
            className={`absolute inset-y-0 overflow-hidden ${index % 2 === 0 ? '' : 'bg-sunk'}`}
            style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
          >
            <span className="absolute bottom-0 left-1 text-[12px]/[18px] whitespace-nowrap text-muted">{phases(phase)}</span>
          </div>
        );
      })}
    </div>
  );
}
