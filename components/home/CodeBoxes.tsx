'use client';
/** Six boxes that are one field: one name for a screen reader, one paste, one backspace. Works before the page is awake, as a plain form. */
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeLength, isWholeCode, tidyCode } from '../../client/roomCode.ts';
import { useTypedEarly } from '../../client/useTypedEarly.ts';
import { Button } from '../marks/Button.tsx';

export function CodeBoxes() {
  const t = useTranslations('home.join');
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  useTypedEarly(field, (typed) => setCode(tidyCode(typed)));
  return (
    <form
      action="/join"
      className="flex flex-wrap items-center gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWholeCode(code)) window.location.assign(`/join/${code}`);
        else {
          setShort(true);
          field.current?.focus();
        }
      }}
    >
      <label className="group/code relative block rounded-ctl has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-4 has-[:focus-visible]:outline-accent">
        <span className="sr-only">{t('field')}</span>
        <Boxes code={code} />
        <input
          ref={field}
          name="code"
          value={code}
          onChange={(event) => {
            setShort(false);
            setCode(tidyCode(event.target.value));
          }}
          {...(short ? { 'aria-invalid': true, 'aria-describedby': 'code-short' } : {})}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          className="absolute inset-0 size-full rounded-ctl bg-transparent text-base text-transparent caret-transparent opacity-0 outline-none"
        />
      </label>
      <Button tone="primary" size="big" type="submit" className="max-sm:w-full">
        {t('go')}
      </Button>
      <p id="code-short" role="alert" className={short ? 'w-full text-[13px] text-contradicts' : 'sr-only'}>
        {short && t('short')}
      </p>
    </form>
  );
}

function Boxes({ code }: { code: string }) {
  return (
    <span aria-hidden className="flex items-center gap-1.5">
      {Array.from({ length: codeLength }, (_, at) => (
        <span
          key={at}
          className={`grid h-[52px] w-[44px] place-items-center rounded-ctl bg-surface text-2xl font-semibold ${at === 3 ? 'ml-2' : ''} border border-edge ${at === code.length ? 'group-focus-within/code:border-2 group-focus-within/code:border-accent' : ''}`}
        >
          {code[at]}
        </span>
      ))}
    </span>
  );
}
