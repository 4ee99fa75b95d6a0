'use client';
/** Typed text, and beneath it how far the check has come with it. */
import { CircleAlert, CircleHelp, LoaderCircle, WifiOff } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { TextHeard } from '../../client/useReading.ts';
import { limits } from '../../negotiation/limits.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';

interface Props {
  text: string;
  heard: TextHeard;
  /** its author has said how it is to be read */
  corrected: boolean;
  disabled: boolean;
  onChange: (text: string) => void;
}

export function TypedText({ text, heard, corrected, disabled, onChange }: Props) {
  const t = useTranslations('composer.typed');
  const id = useId();
  const left = limits.clause - text.length;
  return (
    <div className="rounded-b-ctl border border-edge bg-surface has-[textarea:focus-visible]:outline-3 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-accent">
      <label htmlFor={id} className="sr-only">
        {t('label')}
      </label>
      <textarea
        id={id}
        lang="en"
        value={text}
        maxLength={limits.draft}
        aria-invalid={left < 0}
        disabled={disabled}
        rows={4}
        aria-describedby={`${id}-note ${id}-count`}
        placeholder={t('placeholder')}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-[150px] w-full resize-y bg-transparent px-4 py-5 font-serif text-[21px]/[30px] outline-none [field-sizing:content] placeholder:text-muted disabled:opacity-60 lg:px-7 lg:text-[27px]/[36px]"
      />
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-[13px]/[18px] lg:px-7">
        <span id={`${id}-note`} className="flex min-w-0 items-start gap-2 font-medium">
          <HowFar {...{ heard, corrected }} />
        </span>
        <span
          id={`${id}-count`}
          className={`tnum ml-auto whitespace-nowrap ${left < 0 ? 'font-semibold text-contradicts' : left < 200 ? 'font-semibold text-departs' : 'text-muted'}`}
        >
          {left < 0 ? t('over', { over: -left }) : t('count', { count: text.length, most: limits.clause })}
        </span>
      </p>
    </div>
  );
}

/** How far the check has come: a glyph and a sentence, in the colour of neither good nor bad but where something was not read. */
function HowFar({ heard: { state, reading, refusal }, corrected }: Pick<Props, 'heard' | 'corrected'>) {
  const t = useTranslations('composer.typed.state');
  const strict = useOpen().options.check === 'strict';
  if (state === 'refused') return <Told icon={<CircleAlert aria-hidden size={16} />}>{refusal}</Told>;
  if (state === 'offline') return <Told icon={<WifiOff aria-hidden size={16} />}>{t('offline')}</Told>;
  if (state === 'nothing') return <span className="text-muted">{t(strict ? 'nothingStrict' : 'nothing')}</span>;
  if (!reading)
    return <Told icon={<LoaderCircle aria-hidden size={16} className="animate-spin motion-reduce:animate-none" />}>{t('reading')}</Told>;
  if (reading.state === 'read') return <Told icon={<VerdictSquare mark="within" hollow />}>{t('read')}</Told>;
  return (
    <span className="flex items-start gap-2 text-unclear">
      <CircleHelp aria-hidden size={16} className="mt-px flex-none" />
      <span>
        {t(corrected ? 'byMachine' : reading.state)} {strict && !corrected && t('strict')}
      </span>
    </span>
  );
}

const Told = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <span className="flex items-start gap-2 text-muted">
    <span className="mt-px flex-none">{icon}</span>
    <span>{children}</span>
  </span>
);
