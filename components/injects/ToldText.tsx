'use client';
/** One thing that came from outside: what it is, its date in the story, its words and sources, and who else has it. */
import { Lock, Megaphone, Newspaper, type LucideIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMySeat, usePack } from '../../client/hooks.ts';
import type { Told } from './told.ts';

const icons: Record<Told['kind'], LucideIcon> = { event: Newspaper, rumour: Lock, announcement: Megaphone };

export function ToldText({ told: { kind, date, text, sources, at, mine } }: { told: Told }) {
  const t = useTranslations('injects');
  const format = useFormatter();
  const seat = useMySeat();
  const name = usePack().seats.find(({ id }) => id === seat)?.name ?? '';
  const Icon = icons[kind];
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2 text-[13px]/[18px]">
        <strong className="inline-flex items-center gap-1.5 font-semibold">
          <Icon aria-hidden size={14} className="self-center" />
          {t(`kind.${kind}`)}
        </strong>
        {date && <span>{date}</span>}
        <time dateTime={new Date(at).toISOString()} className="tnum text-muted">
          {format.dateTime(at, 'clock')}
        </time>
        {mine && <span className="text-muted">{t(kind === 'rumour' ? 'rumourTo' : 'onlyTo', { seat: name })}</span>}
      </p>
      <p className="mt-0.5 text-[14px]/[20px] whitespace-pre-line">{text}</p>
      {sources.length > 0 && <p className="tnum text-[12px]/[16px] text-muted">{t('sources', { codes: sources.join(', ') })}</p>}
    </div>
  );
}
