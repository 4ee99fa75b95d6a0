'use client';
/** Back to one's seat, by the link with the code after `#` or by typing the code. */
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useComeBack } from '../../client/doors.ts';
import { inFours } from '../../client/roomCode.ts';
import { useSecret } from '../../client/useSecret.ts';
import { useTypedEarly } from '../../client/useTypedEarly.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { Said } from '../marks/Said.tsx';
import { fieldClass, labelClass } from '../marks/field.ts';

const whole = 12;

/** Also what remains of a whole link that was pasted. */
const tidy = (typed: string) =>
  (typed.split('#').at(-1) ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, whole);

export function ComeBack() {
  const t = useTranslations('join.return');
  const { send, pending, refusal, clear } = useComeBack();
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useTypedEarly(field, (typed) => setCode(tidy(typed)));
  const comeBack = async (given: string) => {
    const answer = await send({ code: given });
    if (answer.ok) window.location.replace(`/room/${answer.value.room}`);
  };
  useSecret((given) => {
    if (given === null) return;
    setCode(tidy(given));
    void comeBack(given);
  });
  return (
    <form
      className="mx-auto flex w-full max-w-md flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === whole) return void comeBack(code);
        setShort(true);
        field.current?.focus();
      }}
    >
      <main id="main" className="flex flex-1 flex-col justify-center gap-4 p-4 sm:p-6" aria-busy={pending}>
        <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
        <p className="text-base">{t('what')}</p>
        <div>
          <label htmlFor="return-code" className={labelClass}>
            {t('field')}
          </label>
          <input
            ref={field}
            id="return-code"
            value={inFours(code)}
            onChange={(event) => {
              setShort(false);
              clear();
              setCode(tidy(event.target.value));
            }}
            {...(short || refusal ? { 'aria-invalid': true } : {})}
            aria-describedby="return-refusal"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className={`${fieldClass} tnum mt-1 h-14 text-[20px] font-semibold tracking-[0.04em]`}
          />
          <div id="return-refusal" className="mt-1.5">
            <Refusal sentence={short ? t('missing') : null} />
            <Said refusal={refusal} />
          </div>
        </div>
        <Button type="submit" tone="primary" size="big" pending={pending} className="w-full">
          {pending ? t('going') : t('go')}
        </Button>
        <p className="text-sm text-muted">
          {t('lost')} <a href="/join">{t('join')}</a>
        </p>
      </main>
    </form>
  );
}
