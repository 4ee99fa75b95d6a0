'use client';
/** A closed ballot explained: the sentence, and requirement by requirement what was met and who stood in the way. */
import { Check, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { countSentence, requirementReason, requirementSentence, unmetSentences, type Telling } from './resultWords.ts';

export function useTelling(): Telling {
  return { t: useTranslations('ballot'), format: useFormatter(), pack: usePack() };
}

/** "Not adopted. 9 in favour, 2 against, 1 abstaining. Blocked: Moscow’s agreement is required." Takes its size from where it stands. */
export function ResultSentence({
  ballot: { result, annulledAt },
  className = '',
}: {
  ballot: Pick<Ballot, 'result' | 'annulledAt'>;
  className?: string;
}) {
  const telling = useTelling();
  if (!result) return null;
  const unmet = unmetSentences(telling, result);
  return (
    <p className={className}>
      {annulledAt !== undefined && <strong className="font-semibold text-departs">{telling.t('result.annulled')} </strong>}
      <strong className={`font-semibold ${result.adopted ? 'text-within' : 'text-ink'}`}>
        {telling.t(result.adopted ? 'result.adopted' : 'result.notAdopted')}
      </strong>{' '}
      {countSentence(telling, result)}
      {unmet.map((sentence) => (
        <span key={sentence} className="font-semibold text-contradicts">
          {' '}
          {sentence}
        </span>
      ))}
    </p>
  );
}

/** What the rule asked for, one line each, with a glyph and a word. Sizes are in em, so that the projector may enlarge it. */
export function RequirementList({ ballot: { result }, className = '' }: { ballot: Pick<Ballot, 'result'>; className?: string }) {
  const telling = useTelling();
  if (!result) return null;
  return (
    <ul aria-label={telling.t('result.listLabel')} className={`flex flex-col gap-[0.35em] ${className}`}>
      {result.requirements.map((one, at) => {
        const Icon = one.met ? Check : X;
        return (
          <li key={at} className="flex items-start gap-[0.6em]">
            <span
              aria-hidden
              className={`mt-[0.12em] grid size-[1.2em] flex-none place-items-center rounded-mark text-on-verdict ${one.met ? 'bg-within' : 'bg-contradicts'}`}
            >
              <Icon className="size-[0.9em]" strokeWidth={2.75} />
            </span>
            <span className="min-w-0">
              <span className="sr-only">{telling.t(one.met ? 'result.met' : 'result.notMet')}: </span>
              {requirementSentence(telling, one)}
              <Reason met={one.met} reason={requirementReason(telling, one)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Reason({ met, reason }: { met: boolean; reason: string }) {
  if (reason === '') return null;
  return (
    <>
      {' · '}
      <span className={met ? 'text-muted' : 'font-semibold text-contradicts'}>{reason}</span>
    </>
  );
}
