'use client';
/** Typed text: not read by the check in this version, and said so before a word is written. */
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { limits } from '../../negotiation/limits.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';

export function TypedText({ text, disabled, onChange }: { text: string; disabled: boolean; onChange: (text: string) => void }) {
  const t = useTranslations('composer.typed');
  const id = useId();
  const strict = useOpen().options.check === 'strict';
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
        rows={6}
        aria-describedby={`${id}-note ${id}-count`}
        placeholder={t('placeholder')}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-[220px] w-full resize-y bg-transparent px-4 py-5 font-serif text-[21px]/[30px] outline-none [field-sizing:content] placeholder:text-muted disabled:opacity-60 lg:px-7 lg:text-[27px]/[36px]"
      />
      <p className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-[13px]/[18px] lg:px-7">
        <span id={`${id}-note`} className="flex items-start gap-2 font-medium text-unclear">
          <VerdictSquare mark="unclear" hollow />
          {t(strict ? 'refusedHere' : 'notRead')}
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
