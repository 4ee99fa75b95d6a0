'use client';
/** In the signature phase, where the ballot was: what is to be signed, what it gives, and my seat's choice. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { standingOf, useTermStates } from '../treaty/termStates.ts';
import { Completeness } from './Completeness.tsx';
import { SignButtons } from './SignButtons.tsx';

/** What is asked of me, in a sentence; `asked`: my own hand is awaited. */
export function useSignatureAsked(): { sentence: string; more: string; asked: boolean } {
  const t = useTranslations('signature');
  const common = useTranslations('common');
  const { seat, head } = useMe();
  const { seats, delegates, signatures } = useOpen();
  const mine = usePack().seats.find(({ id }) => id === seat);
  if (!seat || !mine) return { sentence: t('noSeat'), more: '', asked: false };
  if (!mine.state) return { sentence: t('notAParty', { seat: mine.name }), more: '', asked: false };
  const choice = signatures[seat]?.choice;
  const headId = seats[seat]?.head;
  const headName = headId ? (delegates[headId]?.name ?? common('erasedName')) : null;
  const who = headName ? t('castBy', { head: headName, seat: mine.name }) : t('castByNobody', { seat: mine.name });
  if (choice) return { sentence: t(choice, { seat: mine.name }), more: head ? t('changeable') : who, asked: false };
  return head ? { sentence: t('asked', { seat: mine.name }), more: '', asked: true } : { sentence: who, more: '', asked: false };
}

export function SignatureDock({ phone }: { phone: boolean }) {
  const t = useTranslations('signature');
  const { clauses, pausedAt } = useOpen();
  const { kept, departed, tabled, open, all } = standingOf(useTermStates());
  const count = Object.values(clauses).filter(({ state }) => state === 'adopted').length;
  const { sentence, more, asked } = useSignatureAsked();
  return (
    <section
      aria-label={t('label')}
      className="@container flex-none border-b border-l-4 border-b-line-2 border-l-accent bg-surface px-4 py-3.5 lg:pr-8 lg:pl-9"
    >
      <p className="text-[14px]/[20px]">
        <strong className={`font-semibold ${asked ? 'text-accent' : ''}`}>{sentence}</strong> <span className="text-muted">{more}</span>
      </p>
      <h2 className="mt-1 mb-2 font-serif text-[20px]/[25px] font-semibold text-balance lg:text-[24px]/[30px]">{t('title', { count })}</h2>
      <p className="text-[14px]/[20px] text-muted">
        {count === 0 ? t('nothing') : t('intro', { covered: kept + departed, all, kept, departed, open: open + tabled })}
      </p>
      {pausedAt !== null && <p className="mt-2 text-[13px]/[18px] font-medium text-departs">{t('paused')}</p>}
      <div className="mt-3 grid gap-x-8 gap-y-4 @2xl:grid-cols-[auto_minmax(0,1fr)] @2xl:items-start">
        {!phone && <SignButtons />}
        {count > 0 && <Completeness />}
      </div>
    </section>
  );
}
