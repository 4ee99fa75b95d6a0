'use client';
/** An open ballot: the question, the text, what the check finds, the rule, what stands in the way, and my seat's vote. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { Acknowledgement } from '../treaty/Acknowledgement.tsx';
import { MarginNotes } from '../treaty/MarginNotes.tsx';
import { useBallotText, useOwnVote, useQuestion } from './asked.ts';
import { BallotClock, useExtended } from './BallotClock.tsx';
import { OwnRank } from './OwnRank.tsx';
import { RuleWords } from './RuleWords.tsx';
import { Tally } from './Tally.tsx';
import { VoteAsked } from './VoteAsked.tsx';
import { VoteButtons } from './VoteButtons.tsx';
import { Warnings } from './Warnings.tsx';

/** `phone`: the cards are above the tab bar instead, and one's own rank stands here rather than in the brief beside. */
export function OpenBallot({ ballot, phone }: { ballot: Ballot; phone: boolean }) {
  const t = useTranslations('ballot');
  const question = useQuestion();
  const { pausedAt } = useOpen();
  const extended = useExtended(ballot);
  const { mine } = useOwnVote(ballot);
  return (
    <section aria-label={t('regionOpen', { number: ballot.id.slice(1) })} className="@container flex flex-col">
      <div className="flex items-start justify-between gap-4 text-[14px]/[20px]">
        <VoteAsked ballot={ballot} phone={phone} className="min-w-0 pt-1" />
        <BallotClock ballot={ballot} className="flex-none" />
      </div>
      <h2 className="mt-1 mb-2 font-serif text-[20px]/[25px] font-semibold tracking-[-0.005em] text-balance [@media(min-height:701px)]:text-[23px]/[29px] lg:text-[24px]/[30px]">
        {question(ballot)}
      </h2>
      <BallotText ballot={ballot} />
      {extended && pausedAt === null && <p className="mt-2 text-[13px]/[18px] font-medium text-accent">{t('extended')}</p>}
      <Warnings rule={ballot.rule} className="mt-2" />
      {/* pinned to the foot of the dock: however long the clause, the cards and the rule are in view */}
      <div
        className={`mt-3 grid items-center gap-x-5 gap-y-3 border-t border-line pt-3 @2xl:grid-cols-[auto_minmax(0,1fr)] ${phone ? '@xl:border-t-0 @xl:pt-0' : 'sticky bottom-0 z-10 bg-surface pb-2'}`}
      >
        {!phone && mine && <VoteButtons ballot={ballot} />}
        <div className={mine ? '' : '@2xl:col-span-2'}>
          <RuleWords rule={ballot.rule} className="text-[13px]/[18px]" />
          {phone && <Tally ballot={ballot} className="text-[13px]/[18px]" />}
        </div>
      </div>
      <OwnRank ballot={ballot} className="mt-3 border-t border-line pt-3 text-[14px]/[20px] lg:hidden" />
    </section>
  );
}

function BallotText({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('ballot.result');
  const text = useBallotText(ballot);
  if (!text) return null;
  return (
    <div className="gap-x-5 @2xl:grid @2xl:grid-cols-[minmax(0,1fr)_152px]">
      <div>
        <blockquote
          tabIndex={0}
          className="treaty-text max-h-[34vh] overflow-y-auto lg:[@media(max-height:800px)]:max-h-[20vh] whitespace-pre-line max-lg:max-h-none lg:text-[18px]/[27px]"
        >
          {text.version.wording}
        </blockquote>
        <Acknowledgement version={text.version} />
      </div>
      <div className="mt-2 @2xl:mt-0 @2xl:pt-1">
        <MarginNotes clause={text.clause} version={text.version} solid />
        <a
          href={`#${text.clause.id}`}
          className="inline-flex min-h-6 items-center text-[13px]/[18px] max-sm:[@media(max-height:700px)]:hidden"
        >
          {t('read')}
        </a>
      </div>
    </div>
  );
}
