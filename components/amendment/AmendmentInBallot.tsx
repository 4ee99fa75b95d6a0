'use client';
/** What an open ballot on an amendment is about: the text with its difference, what was found in it, and what it changes. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { textOf } from '../../negotiation/amendments.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { Acknowledgement } from '../treaty/Acknowledgement.tsx';
import { MarginNotes } from '../treaty/MarginNotes.tsx';
import { AmendmentText } from './AmendmentText.tsx';
import { WhatChanges } from './WhatChanges.tsx';

export function AmendmentInBallot({ ballot: { on } }: { ballot: Pick<Ballot, 'on'> }) {
  const t = useTranslations('ballot.result');
  const { amendments, clauses } = useOpen();
  const amendment = on.kind === 'amendment' ? amendments[on.amendment] : undefined;
  const clause = amendment && clauses[amendment.clause];
  if (!clause) return null;
  const text = textOf(amendment);
  return (
    <div className="gap-x-5 @2xl:grid @2xl:grid-cols-[minmax(0,1fr)_152px]">
      <div>
        <blockquote tabIndex={0} className="max-h-[34vh] overflow-y-auto max-lg:max-h-none lg:[@media(max-height:800px)]:max-h-[20vh]">
          <AmendmentText amendment={amendment} className="text-[17px]/[26px] lg:text-[18px]/[27px]" />
        </blockquote>
        {text && <Acknowledgement version={text} />}
      </div>
      <div className="mt-2 flex flex-col gap-2 @2xl:mt-0 @2xl:pt-1">
        {text && <MarginNotes clause={clause} version={text} solid reasons={false} />}
        <WhatChanges clause={clause} amendment={amendment} />
        <a href={`#${clause.id}`} className="inline-flex min-h-6 items-center text-[13px]/[18px]">
          {t('read')}
        </a>
      </div>
    </div>
  );
}
