'use client';
/** The composer with a draft in hand: text on the left, findings on the right, the room's policy and the way on below. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack, useSeatOf } from '../../client/hooks.ts';
import { useDraft, type DraftInHand } from '../../client/useDraft.ts';
import { useReading, type TextHeard } from '../../client/useReading.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { Issue } from '../../negotiation/pack.ts';
import { conflictsOf } from '../../negotiation/finding.ts';
import type { ClauseId, DraftId, SeatId } from '../../negotiation/ids.ts';
import type { Conflict } from '../../treaty/finding.ts';
import { Button, ButtonLink } from '../marks/Button.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { ClauseWeakPoints } from '../weakPoints/ClauseWeakPoints.tsx';
import { AmendedText } from './AmendedText.tsx';
import { ComposerFooter } from './ComposerFooter.tsx';
import { ComposerHead } from './ComposerHead.tsx';
import { DraftHolder } from './DraftMark.tsx';
import { examine, type Examined } from './examine.ts';
import { FindingsPanel } from './FindingsPanel.tsx';
import { ForSeat } from './ForSeat.tsx';
import { IssuePicker } from './IssuePicker.tsx';
import { WaysToWrite } from './WaysToWrite.tsx';

export function Desk({ known, start, seat }: { known: DraftId | null; start: DraftContent; seat: SeatId }) {
  const t = useTranslations('composer');
  const [open, pack, own] = [useOpen(), usePack(), useSeatOf(seat)];
  const [first] = useState(start);
  const draft = useDraft(known, first);
  const [picking, setPicking] = useState(false);
  useAddress(draft);
  const { content } = draft;
  const issue = pack.issues.find(({ id }) => id === content.issue);
  const heard = useReading(content.way === 'text' ? (content.text ?? '') : null);
  const examined = useExamined(content, heard);
  const of = content.revises ?? (content.adds ? null : (content.amends ?? null));
  const conflicts = useConflicts(examined, of);
  const writable = open.phase === 'brief' || open.phase === 'debate';
  const disabled = draft.heldBy !== null || draft.vanished || !writable;
  const shown = issue && !picking ? issue : null;
  return (
    <div className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_496px]">
      <ComposerHead {...{ draft, own }} />
      {/* one scroller on a phone, so that nothing lies under the bar; two beside each other where there is room. `relative` keeps what is only heard inside it */}
      <div className="relative overflow-y-auto lg:contents">
        <main
          id="main"
          className={`relative min-w-0 lg:col-start-1 lg:row-start-2 ${shown ? '' : 'lg:col-span-2'} px-4 pt-4 pb-8 lg:overflow-y-auto lg:px-10 lg:pt-5`}
        >
          <div className={`mx-auto flex max-w-[864px] flex-col ${shown ? 'lg:mx-0' : ''}`}>
            <Title issue={shown} writes={writes(content)} onPick={disabled ? null : () => setPicking(true)} />
            <p className="mt-0.5 mb-3 text-[13px]/[18px] text-muted">{t('private', { seat: own.name })}</p>
            {!writable && <p className="border-y border-line-2 bg-sunk px-4 py-2.5 text-[14px]/[20px]">{t('notNow')}</p>}
            {draft.vanished ? <Vanished /> : <DraftHolder draft={draft} />}
            {shown ? (
              <WaysToWrite
                {...{ draft, examined, heard, disabled }}
                issue={shown}
                beneath={content.amends && <AmendedText {...{ draft, disabled }} wording={examined.wording} />}
              />
            ) : (
              <IssuePicker
                chosen={content.issue}
                onChoose={(chosen) => {
                  setPicking(false);
                  if (chosen !== content.issue) draft.change({ issue: chosen, option: undefined });
                }}
              />
            )}
          </div>
        </main>
        {shown && (
          <aside
            aria-label={t('findings')}
            id="findings"
            className="relative scroll-mt-16 border-line px-4 pb-6 lg:col-start-2 lg:row-start-2 lg:overflow-y-auto lg:border-l lg:pt-5 lg:pr-8 lg:pl-7"
          >
            <FindingsPanel {...{ examined, conflicts, heard }} way={content.way} />
            <ClauseWeakPoints norms={examined.norms} revises={of} />
            <ForSeat issue={shown} content={content} />
          </aside>
        )}
      </div>
      {shown && <ComposerFooter {...{ draft, examined, conflicts, disabled }} reading={heard.reading} />}
    </div>
  );
}

function useExamined(content: DraftContent, { last, reading }: TextHeard): Examined {
  const pack = usePack();
  const current = reading !== null;
  return useMemo(() => examine(content, { pack }, last && { reading: last.reading, current }), [content, pack, last, current]);
}

/** Verdicts come with the choice that changed them; to compare with every adopted clause takes longer, and follows when the frame is drawn. */
function useConflicts({ norms }: Examined, revises: ClauseId | null): Conflict[] {
  const [open, pack] = [useOpen(), usePack()];
  const drawn = useDeferredValue(norms);
  // only the adopted clauses decide: a vote or a message must not start the comparison again
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => conflictsOf(drawn, { open, pack }, revises), [drawn, open.clauses, pack, revises]);
}

/** The head tabled it, or somebody discarded it, on another screen. What is written here can still be copied. */
function Vanished() {
  const t = useTranslations('composer');
  const { room } = useOpen();
  return (
    <p
      role="status"
      className="flex flex-wrap items-center justify-between gap-3 border-y border-line-2 bg-sunk px-4 py-2.5 text-[14px]/[20px]"
    >
      {t('vanished')}
      <ButtonLink size="small" href={`/room/${room}`}>
        {t('back')}
      </ButtonLink>
    </p>
  );
}

type Writes = 'title' | 'titleRevise' | 'titleAmend' | 'titleAdd';
const writes = ({ revises, amends, adds }: DraftContent): Writes =>
  revises ? 'titleRevise' : !amends ? 'title' : adds ? 'titleAdd' : 'titleAmend';

function Title({ issue, writes: what, onPick }: { issue: Issue | null; writes: Writes; onPick: (() => void) | null }) {
  const t = useTranslations('composer');
  const pack = usePack();
  const named = issue && { number: articleNumber(pack, issue.id), title: issue.title };
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h1 className="font-serif text-[23px]/[29px] font-semibold text-balance lg:text-[24px]/[30px]">
        {named ? t(what, named) : t('titleNew')}
      </h1>
      {issue && what === 'title' && onPick && (
        <Button tone="text" size="small" onClick={onPick}>
          {t('otherArticle')}
        </Button>
      )}
    </div>
  );
}

/** Once something is written the draft's id is in the address, so that loading the page again goes on with it, saved or not. */
function useAddress({ id, state }: DraftInHand) {
  const begun = state !== 'empty';
  useEffect(() => {
    if (!begun) return;
    const address = new URL(window.location.href);
    if (address.searchParams.get('draft') === id) return;
    address.search = new URLSearchParams({ draft: id }).toString();
    window.history.replaceState(window.history.state, '', address);
  }, [id, begun]);
}
