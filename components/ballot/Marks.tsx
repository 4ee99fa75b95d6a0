'use client';
/** What the rule asks for while the ballot is open, each line with a mark: met as it stands, not yet, out of reach, or not shown before the close. */
import { Check, Dot, EyeOff, X, type LucideIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { seatsTaken } from '../../negotiation/ballotKinds.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { marksOf, type Mark } from '../../negotiation/standing.ts';
import { requirementSentence } from './resultWords.ts';

const looks: Record<Mark, { icon: LucideIcon; box: string; word: string }> = {
  met: { icon: Check, box: 'bg-within text-on-verdict', word: 'text-within' },
  open: { icon: Dot, box: 'border border-edge text-muted', word: 'text-muted' },
  blocked: { icon: X, box: 'bg-contradicts text-on-verdict', word: 'text-contradicts' },
  hidden: { icon: EyeOff, box: 'border border-dashed border-edge text-muted', word: 'text-muted' },
};

/** Whether anything can be told: of votes that are not shown only a quorum. */
export const marksShown = ({ rule, shows }: Ballot): boolean => shows === 'live' || rule.requires.some(({ kind }) => kind === 'quorum');

/** Whether the marks say all that the rule in words would: then it need not be said twice. */
export const marksSuffice = (ballot: Ballot): boolean =>
  ballot.rule.sentence === '' && !ballot.rule.silent && !ballot.rule.vacant && marksShown(ballot);

/** Sizes are in em, so that the projector may enlarge it. */
export function Marks({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot');
  const format = useFormatter();
  const pack = usePack();
  const open = useOpen();
  const marks = marksOf(ballot, pack.seatGroups, seatsTaken(open));
  // nothing can be told: the rule in words says it all
  if (marks.every((mark) => mark === 'hidden')) return null;
  return (
    <ul aria-label={t('rule.marks.label')} className={`flex flex-col gap-[0.3em] ${className}`}>
      {ballot.rule.requires.map((requirement, at) => {
        const mark = marks[at] ?? 'open';
        const { icon: Icon, box, word } = looks[mark];
        return (
          <li key={at} className="flex items-start gap-[0.6em]">
            <span aria-hidden className={`mt-[0.12em] grid size-[1.2em] flex-none place-items-center rounded-mark ${box}`}>
              <Icon className="size-[0.9em]" strokeWidth={2.75} />
            </span>
            <span className="min-w-0">
              {requirementSentence({ t, format, pack }, ballot.rule, requirement)}
              {' · '}
              <span className={word}>{t(`rule.marks.${mark}`)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
