'use client';
/** A closed ballot: the result in 108 px, the sentence that explains it, the text and what the rule asked for. */
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { textOn } from '../../negotiation/subjects.ts';
import { RequirementList, useTelling } from '../ballot/BallotResult.tsx';
import { countSentence, unmetSentences } from '../ballot/resultWords.ts';
import { ClauseText } from './ClauseText.tsx';
import { TableAndPanel } from './TableAndPanel.tsx';

export function ResultScene({ ballot }: { ballot: Ballot }) {
  const version = textOn(useOpen(), ballot)?.version;
  return (
    <TableAndPanel
      ballot={ballot}
      left={<Result ballot={ballot} />}
      right={
        <>
          {version && <ClauseText version={version} className="[&_p]:projector:!line-clamp-3" />}
          <RequirementList ballot={ballot} className="mt-[0.6em] border-t border-line-2 pt-[0.5em]" />
        </>
      }
    />
  );
}

function Result({ ballot: { result, annulledAt } }: { ballot: Ballot }) {
  const t = useTranslations('ballot.result');
  const telling = useTelling();
  if (!result) return null;
  return (
    <section>
      {annulledAt !== undefined && <p className="text-[1.143em]/[1.3] font-semibold text-departs">{t('annulled')}</p>}
      <h1
        className={`font-serif text-[min(3.857em,14vw)]/[1.02] font-semibold tracking-[-0.015em] projector:text-[3.857em]/[1.02] ${result.adopted ? 'text-within' : ''}`}
      >
        {t(result.adopted ? 'adopted' : 'notAdopted')}
      </h1>
      <div className="mt-[0.3em] font-serif text-[1.643em]/[1.32]">
        <p>{countSentence(telling, result)}</p>
        {unmetSentences(telling, result).map((sentence) => (
          <p key={sentence} className="flex items-start gap-[0.25em] font-semibold text-contradicts">
            <X aria-hidden strokeWidth={3} className="mt-[0.28em] size-[0.8em] flex-none" />
            {sentence}
          </p>
        ))}
      </div>
    </section>
  );
}
