'use client';
/** Code and name: the two things one types. */
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { Said as Answered } from '../../client/doors.ts';
import { codeLength, inHalves, tidyCode } from '../../client/roomCode.ts';
import { fieldClass, labelClass } from '../marks/field.ts';
import { Said } from '../marks/Said.tsx';

interface Field {
  value: string;
  change: (value: string) => void;
  refusal: Answered | null;
  field: RefObject<HTMLInputElement | null>;
}

export function CodeField({ value, change, refusal, field }: Field) {
  const t = useTranslations('join');
  return (
    <div className="w-[136px] flex-none">
      <label htmlFor="code" className={labelClass}>
        {t('code')}
      </label>
      <input
        ref={field}
        id="code"
        name="code"
        value={inHalves(value)}
        onChange={(event) => change(tidyCode(event.target.value))}
        {...(refusal ? { 'aria-invalid': true } : {})}
        aria-describedby="code-refusal"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={'·'.repeat(codeLength / 2) + ' ' + '·'.repeat(codeLength / 2)}
        className={`${fieldClass} tnum mt-1 h-12 text-[17px] font-semibold tracking-[0.04em]`}
      />
    </div>
  );
}

/** The limit is told from ten characters before it is reached. */
export function NameField({ value, change, refusal, field, most }: Field & { most: number }) {
  const t = useTranslations('join');
  const left = most - value.length;
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor="name" className={`${labelClass} flex justify-between gap-2`}>
        {t('name')}
        <span aria-live="polite" className={`tnum font-normal ${left < 0 ? 'text-contradicts' : 'text-muted'}`}>
          {left < 0 ? t('tooMany', { over: -left }) : left <= 10 && t('left', { left })}
        </span>
      </label>
      <input
        ref={field}
        id="name"
        name="name"
        value={value}
        onChange={(event) => change(event.target.value)}
        {...(refusal || left < 0 ? { 'aria-invalid': true } : {})}
        aria-describedby="name-refusal"
        autoComplete="name"
        enterKeyHint="next"
        className={`${fieldClass} mt-1 h-12 text-[17px]`}
      />
    </div>
  );
}

export const CodeRefusal = ({ refusal }: { refusal: Answered | null }) => <Said id="code-refusal" refusal={refusal} />;
export const NameRefusal = ({ refusal }: { refusal: Answered | null }) => <Said id="name-refusal" refusal={refusal} />;
