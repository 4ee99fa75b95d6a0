'use client';
/** The text to be checked, and against which scenario where there are several. */
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PackOnOffer, Said as Answered } from '../../client/doors.ts';
import type { CheckRequest } from '../../negotiation/checking.ts';
import { Button } from '../marks/Button.tsx';
import { fieldClass, labelClass } from '../marks/field.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { Said } from '../marks/Said.tsx';

interface Props {
  packs: PackOnOffer[];
  check: (asked: CheckRequest) => Promise<boolean>;
  pending: boolean;
  refusal: Answered | null;
  /** what the results below are of */
  checked: CheckRequest | null;
}

export function CheckForm({ packs, check, pending, refusal, checked }: Props) {
  const t = useTranslations('check');
  const id = useId();
  const [chosen, setChosen] = useState(packs[0]?.id ?? '');
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const stale = checked !== null && (checked.text !== text || checked.pack !== chosen);
  return (
    <form
      className="mt-6 flex max-w-[720px] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(text.trim() === '');
        if (text.trim() === '') return document.getElementById(id)?.focus();
        if (!pending) void check({ pack: chosen, text });
      }}
    >
      {packs.length > 1 && (
        <div>
          <label htmlFor={`${id}-pack`} className={labelClass}>
            {t('scenario')}
          </label>
          <select
            id={`${id}-pack`}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            className={`${fieldClass} mt-1 h-11`}
          >
            {packs.map((pack) => (
              <option key={pack.id} value={pack.id}>
                {pack.title}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label htmlFor={id} className={labelClass}>
          {t('field')}
        </label>
        <textarea
          id={id}
          lang="en"
          value={text}
          rows={6}
          placeholder={t('placeholder')}
          aria-invalid={empty}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setEmpty(false);
            setText(event.target.value);
          }}
          className={`${fieldClass} mt-1 max-h-[60vh] min-h-[172px] resize-y py-3 font-serif !text-[18px]/[27px] [field-sizing:content]`}
        />
      </div>
      <div id={`${id}-said`} className="empty:hidden">
        {empty ? <Refusal sentence={t('empty')} /> : <Said refusal={refusal} />}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" tone="primary" size="big" pending={pending} className="w-full sm:w-auto sm:min-w-40">
          {pending ? t('going') : t('go')}
        </Button>
        {stale && !pending && <p className="text-[13px]/[18px] text-muted">{t('changed')}</p>}
      </div>
    </form>
  );
}
