'use client';
/** The control for one question of the form: a table from the kind of answer to what draws it. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Choice, Control, Question } from '../../treaty/form.ts';
import type { Norm, Slot, SlotName } from '../../treaty/norm.ts';
import { covers, kindOf, membersOf, wordsOf, type Kind, type Words } from '../../treaty/words.ts';
import { GatesField, startOf } from './GatesField.tsx';
import { Select } from './Select.tsx';
import { Tick } from './Tick.tsx';
import { DurationField, fifteenYears, threeDays, WindowField } from './TimeFields.tsx';
import { WordsField } from './WordsField.tsx';

interface Props {
  question: Question;
  norm: Norm;
  states: readonly Choice[];
  disabled: boolean;
  /** `undefined` takes the answer back */
  onAnswer: (value: unknown) => void;
}

type Drawer<C extends Control['control']> = (props: Props & { control: Extract<Control, { control: C }> }) => ReactNode;

const drawers: { [C in Control['control']]: Drawer<C> } = {
  words: WordsAnswer,
  one: OneAnswer,
  gates: GatesAnswer,
  window: WindowAnswer,
  duration: DurationAnswer,
  switch: SwitchAnswer,
};

export function AnswerField(props: Props) {
  const control = props.question.answer;
  const Drawn = drawers[control.control] as Drawer<Control['control']>;
  return <Drawn {...props} control={control as never} />;
}

function WordsAnswer({ question, norm, control, disabled, onAnswer }: Parameters<Drawer<'words'>>[0]) {
  const t = useTranslations('composer.form');
  const { vocabulary } = usePack();
  const name = question.slot as SlotName;
  const slot = norm[name] as Slot<string>;
  return (
    <WordsField
      label={t(`slots.${question.slot}`)}
      slot={slot}
      choices={control.choices}
      all={control.all}
      except={control.except ? exceptable(slot, control.choices, kindOf[name], wordsOf(vocabulary)) : []}
      disabled={disabled}
      onChange={onAnswer}
    />
  );
}

/** What can be taken out again: the members of a chosen group, the narrower words of a chosen one; of "all", anything. */
function exceptable(slot: Slot<string>, offered: readonly Choice[], kind: Kind, words: Words): Choice[] {
  if (slot.is === 'all') return [...offered];
  if (slot.is !== 'set') return [];
  const inside = (wide: string, { id }: Choice) => id !== wide && (covers(words, kind, wide, id) || membersOf(words, wide).includes(id));
  return offered.filter((choice) => slot.values.some((wide) => inside(wide, choice)));
}

function OneAnswer({ question, norm, control, disabled, onAnswer }: Parameters<Drawer<'one'>>[0]) {
  const t = useTranslations('composer.form');
  const slot = question.slot as 'deontic' | 'collectively';
  return (
    <Select
      label={t(`slots.${slot}`)}
      value={norm[slot] ?? ''}
      {...(question.asked === 'required' ? {} : { empty: t('notSaid') })}
      disabled={disabled}
      choices={control.choices.map(({ id }) => ({ id, text: t(`one.${id as Norm['deontic']}`) }))}
      onChoose={(id) => onAnswer(id === '' ? undefined : id)}
    />
  );
}

function GatesAnswer({ question, norm, control, states, disabled, onAnswer }: Parameters<Drawer<'gates'>>[0]) {
  const t = useTranslations('composer.form');
  const slot = question.slot as 'gates' | 'unless';
  const entries = norm[slot];
  const fewest = entries.length === 0;
  return (
    <>
      <GatesField as={slot} {...{ entries, control, states, disabled }} onChange={onAnswer} />
      {!disabled && (fewest || entries.length < 8) && (
        <AddEntry
          label={t(fewest ? `${slot}.kind` : `${slot}.another`)}
          empty={t(fewest ? 'choose' : `${slot}.another`)}
          fewest={fewest}
          kinds={control.kinds}
          onAdd={(kind) => onAnswer([...entries, startOf(kind, control)])}
        />
      )}
    </>
  );
}

/** The first entry asks for its kind at once; a further one begins with the first kind and is changed there. */
function AddEntry({
  label,
  empty,
  fewest,
  kinds,
  onAdd,
}: {
  label: string;
  empty: string;
  fewest: boolean;
  kinds: readonly Choice[];
  onAdd: (kind: string) => void;
}) {
  const t = useTranslations('composer.form');
  if (fewest)
    return (
      <span className="border-l-2 border-line-2 pl-3">
        <Select
          label={label}
          value=""
          empty={empty}
          autoFocus
          choices={kinds.map(({ id }) => ({ id, text: t(`kinds.${id as 'consent'}`) }))}
          onChoose={(id) => id && onAdd(id)}
        />
      </span>
    );
  return (
    <button
      type="button"
      onClick={() => kinds[0] && onAdd(kinds[0].id)}
      className="inline-flex h-11 items-center gap-1.5 self-start rounded-ctl px-2 text-[13px] font-medium text-accent hover:bg-sunk lg:h-8"
    >
      <Plus aria-hidden size={14} />
      {label}
    </button>
  );
}

function WindowAnswer({ norm, disabled, onAnswer }: Parameters<Drawer<'window'>>[0]) {
  const t = useTranslations('composer.form');
  return (
    <Bordered
      label={t('dropWindow')}
      disabled={disabled}
      set={norm.window !== undefined}
      onDrop={() => onAnswer(undefined)}
      onStart={() => onAnswer(threeDays)}
      start={t('startWindow')}
    >
      {norm.window && <WindowField label={t('slots.window')} window={norm.window} disabled={disabled} onChange={onAnswer} />}
    </Bordered>
  );
}

function DurationAnswer({ norm, disabled, onAnswer }: Parameters<Drawer<'duration'>>[0]) {
  const t = useTranslations('composer.form');
  return (
    <Bordered
      label={t('dropDuration')}
      disabled={disabled}
      set={norm.duration !== undefined}
      onDrop={() => onAnswer(undefined)}
      onStart={() => onAnswer(fifteenYears)}
      start={t('startDuration')}
    >
      {norm.duration && <DurationField duration={norm.duration} disabled={disabled} onChange={onAnswer} />}
    </Bordered>
  );
}

/** A block that begins with a usual value and can be taken out again. */
function Bordered({
  label,
  set,
  start,
  disabled,
  onStart,
  onDrop,
  children,
}: {
  label: string;
  set: boolean;
  start: string;
  disabled: boolean;
  onStart: () => void;
  onDrop: () => void;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2 border-l-2 border-line-2 pl-3">
      {children}
      {!disabled && (
        <button
          type="button"
          autoFocus={!set}
          onClick={set ? onDrop : onStart}
          className="inline-flex h-11 items-center rounded-ctl px-2 text-[13px] font-medium text-accent hover:bg-sunk lg:h-[38px]"
        >
          {set ? label : start}
        </button>
      )}
    </div>
  );
}

function SwitchAnswer({ question, norm, disabled, onAnswer }: Parameters<Drawer<'switch'>>[0]) {
  const t = useTranslations('composer.form');
  return (
    <Tick checked={norm.discretion ?? false} disabled={disabled} onChange={(on) => onAnswer(on || undefined)}>
      {t(`slots.${question.slot}`)}
    </Tick>
  );
}
