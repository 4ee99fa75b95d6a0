'use client';
/** One amendment: whose it is and how it stands, what it makes of the text, what that changes, and what my seat can do about it. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { textOf, type Amendment } from '../../negotiation/amendments.ts';
import { isPending } from '../../negotiation/amended.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { ResultSentence } from '../ballot/BallotResult.tsx';
import { HowRead } from '../clause/HowRead.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { FaceNotes } from '../marks/FaceNote.tsx';
import { MarginNotes } from '../treaty/MarginNotes.tsx';
import { AmendmentActions } from './AmendmentActions.tsx';
import { AmendmentText } from './AmendmentText.tsx';
import { Flagged } from './Flagged.tsx';
import { WhatChanges } from './WhatChanges.tsx';
import { doesOf, standingOf } from './words.ts';

export function AmendmentCard({ clause, amendment, place }: { clause: Clause; amendment: Amendment; place?: string }) {
  const t = useTranslations('amendment');
  const open = useOpen();
  const { seats } = usePack();
  const seat = seats.find(({ id }) => id === amendment.by);
  const standing = standingOf(open, amendment);
  const text = textOf(amendment);
  const number = numberOf(amendment.id);
  const ballot = amendment.ballot && open.ballots[amendment.ballot];
  return (
    <article aria-label={t('name', { number })} className="flex flex-col gap-2 py-3">
      <h4 className="flex flex-wrap items-baseline gap-x-2 text-[14px]/[20px]">
        <span className="font-semibold">{t('name', { number })}</span>
        {seat && <SeatName seat={seat} width={18} className="text-[14px]/[20px]" />}
        <span className="text-muted">{t(`does.${doesOf(open, amendment)}`)}</span>
        <span className={`ml-auto text-[13px]/[18px] font-medium ${looks[standing] ?? 'text-muted'}`}>{t(`state.${standing}`)}</span>
      </h4>
      {place && <p className="text-[12px]/[16px] text-muted">{place}</p>}
      <AmendmentText amendment={amendment} className="text-[17px]/[26px]" />
      {text && isPending(amendment) && (
        <>
          <MarginNotes clause={clause} version={text} reasons={false} />
          <HowRead version={text} />
        </>
      )}
      {text && !isPending(amendment) && <FaceNotes version={text} />}
      {amendment.base > amendment.first && (
        <p className="tnum text-[12px]/[16px] text-muted">{t('writtenFor', { first: amendment.first + 1, base: amendment.base + 1 })}</p>
      )}
      <Words lead={t('reason', { seat: seat?.name ?? '' })} words={amendment.reason} />
      <Words lead={t('acknowledged', { seat: seat?.name ?? '' })} words={text?.acknowledgement} />
      <Words lead={t('setAside')} words={amendment.setAside} />
      {amendment.flag && <Flagged clause={clause} amendment={amendment} seat={seat?.name ?? ''} />}
      {isPending(amendment) && <WhatChanges clause={clause} amendment={amendment} />}
      {ballot && ballot.result && (
        <p className="text-[14px]/[20px]">
          <span className="text-muted">{t('inBallot', { ballot: numberOf(ballot.id) })}</span>{' '}
          <ResultSentence ballot={ballot} className="inline" />
        </p>
      )}
      <AmendmentActions clause={clause} amendment={amendment} />
    </article>
  );
}

const looks: Partial<Record<ReturnType<typeof standingOf>, string>> = {
  flagged: 'text-departs',
  inBallot: 'text-accent',
  adopted: 'text-within',
  accepted: 'text-within',
};

function Words({ lead, words }: { lead: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <figure className="border-l-2 border-line-2 pl-3 text-[14px]/[20px]">
      <figcaption className="text-[12px]/[16px] text-muted">{lead}</figcaption>
      <blockquote className="font-serif text-[16px]/[24px] whitespace-pre-line">{words}</blockquote>
    </figure>
  );
}
