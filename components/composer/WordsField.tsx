'use client';
/** One or several words of the vocabulary for a slot, one select to each; with "other than", words taken out again. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { wordSlot, type Choice } from '../../treaty/form.ts';
import type { Slot } from '../../treaty/norm.ts';
import { removed, replaced } from './lists.ts';
import { Select, labelClass } from './Select.tsx';

/** The id that stands for `{ is: 'all' }` among the choices; no id of a vocabulary begins so. */
const everything = '*';

interface Props<T extends string> {
  label: string;
  slot: Slot<T>;
  choices: readonly Choice[];
  /** "all" may be chosen */
  all: boolean;
  /** the words that may be taken out again ("other than"); none: nothing can */
  except?: readonly Choice[];
  disabled: boolean;
  onChange: (slot: Slot<T>) => void;
}

export function WordsField<T extends string>({ label, slot, choices, all, except = [], disabled, onChange }: Props<T>) {
  const t = useTranslations('composer');
  const isAll = slot.is === 'all';
  const values: string[] = slot.is === 'set' ? slot.values : isAll ? [everything] : [];
  const out = slot.is === 'set' || isAll ? (slot.except ?? []) : [];
  const offered = all || isAll ? [{ id: everything, text: t('form.all') }, ...choices] : choices;
  const set = (next: string[], without: readonly string[] = out) => onChange(slotOf<T>(next, without));
  return (
    <div role="group" aria-label={label} className="flex max-w-full min-w-0 flex-wrap items-end gap-x-1.5 gap-y-2">
      <WordList
        label={label}
        values={values}
        choices={offered}
        {...{ disabled }}
        joint={t('form.and')}
        onChange={(next) => set(next)}
        first
      />
      {(except.length > 0 || out.length > 0) && (
        <Excepted label={label} values={[...out]} choices={except} disabled={disabled} onChange={(without) => set(values, without)} />
      )}
    </div>
  );
}

function slotOf<T extends string>(values: string[], without: readonly string[]): Slot<T> {
  const except = without.length > 0 ? { except: [...without] as T[] } : {};
  return values.includes(everything) ? { is: 'all', ...except } : wordSlot(values as T[], without as T[]);
}

/** Selects for the values there are, and a way to another. Choosing "not said" takes a value out. */
function WordList({
  label,
  values,
  choices,
  disabled,
  joint,
  first = false,
  onChange,
}: {
  label: string;
  values: readonly string[];
  choices: readonly Choice[];
  disabled: boolean;
  joint: string;
  first?: boolean;
  onChange: (values: string[]) => void;
}) {
  const t = useTranslations('composer');
  const [more, setMore] = useState(false);
  const left = choices.filter(({ id }) => !values.includes(id));
  const room = values.length > 0 && !values.includes(everything) && left.length > 0;
  const add = (id: string) => {
    setMore(false);
    if (id) onChange([...values, id]);
  };
  return (
    <>
      {values.map((value, at) => (
        <Select
          key={value}
          label={at === 0 ? label : t('form.another', { label })}
          quiet={at > 0 || !first}
          value={value}
          choices={choices.filter(({ id }) => id === value || !values.includes(id))}
          empty={values.length > 1 ? t('form.remove') : t('form.notSaid')}
          disabled={disabled}
          onChoose={(id) => onChange(id ? replaced(values, at, id) : removed(values, at))}
        />
      ))}
      {(values.length === 0 || more) && (
        <Select
          label={values.length === 0 ? label : t('form.another', { label })}
          quiet={values.length > 0 || !first}
          value=""
          choices={left}
          empty={t('form.notSaid')}
          disabled={disabled}
          autoFocus={more}
          onChoose={add}
        />
      )}
      {room && !more && !disabled && (
        <button
          type="button"
          onClick={() => setMore(true)}
          aria-label={t('form.addAnother', { label })}
          className="inline-flex h-11 min-w-9 items-center justify-center gap-1 rounded-ctl px-1.5 text-[13px] text-accent hover:bg-sunk lg:h-[38px] lg:min-w-7"
        >
          <Plus aria-hidden size={14} />
          <span aria-hidden className="sr-only">
            {joint}
          </span>
        </button>
      )}
    </>
  );
}

function Excepted({
  label,
  values,
  choices,
  disabled,
  onChange,
}: {
  label: string;
  values: string[];
  choices: readonly Choice[];
  disabled: boolean;
  onChange: (values: string[]) => void;
}) {
  const t = useTranslations('composer');
  const [open, setOpen] = useState(false);
  if (values.length === 0 && !open)
    return disabled ? null : (
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={t('form.exceptLabel', { label })}
        className="inline-flex h-11 items-center rounded-ctl px-1.5 text-[13px] text-accent hover:bg-sunk lg:h-[38px]"
      >
        {t('form.otherThan')}
      </button>
    );
  return (
    <>
      <span aria-hidden className={`${labelClass} self-center pt-4`}>
        {t('form.otherThan')}
      </span>
      <WordList
        label={t('form.exceptLabel', { label })}
        values={values}
        choices={choices}
        disabled={disabled}
        joint={t('form.and')}
        onChange={(next) => {
          setOpen(next.length > 0);
          onChange(next);
        }}
      />
    </>
  );
}
