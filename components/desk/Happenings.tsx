'use client';
/** What has happened, newest first, in sentences; a ballot with its result, a clause with its worst verdict. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { Section } from './Section.tsx';
import { useNames, numberIn } from './useNames.ts';
import { worstFinding } from './worstFinding.ts';

/** Who sits down and gets up is seen in the roster; here it would drown the rest once the debate has begun. */
const comingAndGoing = new Set<Happening['what']>(['seated', 'unseated', 'headChanged']);

export function Happenings() {
  const t = useTranslations('desk.happened');
  const format = useFormatter();
  const open = useOpen();
  const lines = Object.entries(open.happenings)
    .filter(([, { what }]) => open.phase === 'arrive' || !comingAndGoing.has(what))
    .sort(([a], [b]) => Number(b) - Number(a));
  return (
    <Section title={t('title')} scrolls>
      {lines.length === 0 && <p className="py-2 text-[13px] text-muted">{t('none')}</p>}
      <ul>
        {lines.map(([number, happening]) => (
          <li key={number} className="grid grid-cols-[40px_16px_1fr] gap-1.5 border-b border-line py-1.5 text-[13px]/[18px]">
            <time dateTime={new Date(happening.at).toISOString()} className="tnum text-muted">
              {format.dateTime(happening.at, { hour: '2-digit', minute: '2-digit' })}
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

function Mark({ happening: { clause: id, version } }: { happening: Happening }) {
  const { clauses } = useOpen();
  const clause = id && clauses[id];
  const written = clause?.versions[version ?? clause.versions.length - 1];
  if (!written?.read) return <span aria-hidden className="mx-[5px] mt-1.5 size-1.5 rounded-full bg-line-2" />;
  return <VerdictSquare mark={worstFinding(written)?.verdict ?? 'silent'} hollow={clause?.state !== 'adopted'} size={14} />;
}

function HappeningSentence({ happening: { what, seat, clause, ballot: id, phase } }: { happening: Happening }) {
  const t = useTranslations('desk.happened');
  const phases = useTranslations('common.phases');
  const format = useFormatter();
  const { ballots } = useOpen();
  const names = useNames();
  const said = {
    seat: seat ? names.seat(seat) : '',
    article: clause ? names.article(clause) : 0,
    number: id ? numberIn(id) : 0,
    phase: phase ? phases(phase) : '',
  };
  const result = id ? ballots[id]?.result : undefined;
  if (what !== 'ballotClosed' || !result) return <>{t(`what.${what}`, said)}</>;
  const blockers = result.requirements
    .filter(({ met }) => !met)
    .flatMap(({ blockedBy }) => blockedBy.map(({ seat: by }) => names.seat(by)));
  const by = format.list([...new Set(blockers)], { type: 'conjunction' });
  return <>{t(result.adopted ? 'adopted' : blockers.length > 0 ? 'blocked' : 'notAdopted', { ...said, by })}</>;
}
