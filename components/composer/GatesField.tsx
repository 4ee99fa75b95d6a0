'use client';
/** What must happen first (an appeal, consultations, a decision, a consent …), or what lifts the sentence: one block to each. */
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Choice, Control } from '../../treaty/form.ts';
import type { PartyRef, Exception, Gate } from '../../treaty/norm.ts';
import type { TriggerId } from '../../treaty/ids.ts';
import { ConsentField } from './ConsentField.tsx';
import { removed, replaced } from './lists.ts';
import { Select } from './Select.tsx';
import { Tick } from './Tick.tsx';
import { threeDays, WindowField } from './TimeFields.tsx';
import { WordsField } from './WordsField.tsx';

type GatesControl = Extract<Control, { control: 'gates' }>;

/** A step is asked first; an exception lifts the rule. They differ in kinds only. */
interface Props<E extends Exception> {
  /** which of the two, for its words */
  as: 'gates' | 'unless';
  entries: readonly E[];
  control: GatesControl;
  states: readonly Choice[];
  disabled: boolean;
  onChange: (entries: E[]) => void;
}

export function GatesField<E extends Exception>({ as, entries, control, states, disabled, onChange }: Props<E>) {
  const t = useTranslations('composer.form');
  return (
    <>
      {entries.map((entry, at) => (
        <fieldset key={at} className="border-l-2 border-line-2 pl-3">
          <legend className="sr-only">{t(`${as}.one`, { number: at + 1 })}</legend>
          <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
            <Select
              label={t(`${as}.kind`)}
              value={entry.kind}
              disabled={disabled}
              choices={control.kinds.map(({ id }) => ({ id, text: t(`kinds.${id as Exception['kind']}`) }))}
              onChoose={(id) => onChange(replaced(entries, at, startOf(id, control) as E))}
            />
            <EntryFields {...{ entry, control, states, disabled }} onChange={(changed) => onChange(replaced(entries, at, changed as E))} />
            {!disabled && (
              <button
                type="button"
                onClick={() => onChange(removed(entries, at))}
                aria-label={t(`${as}.remove`, { number: at + 1 })}
                className="ml-auto grid size-11 place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink lg:size-[38px]"
              >
                <Trash2 aria-hidden size={16} />
              </button>
            )}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** A new entry of this kind. A fact or a judge has to be named at once: the first the vocabulary offers stands until it is changed. */
export function startOf(kind: string, { facts, judges }: GatesControl): Exception {
  if (kind === 'fact') return { kind: 'fact', trigger: facts[0]?.id as TriggerId };
  if (kind === 'judgedBy') return { kind: 'judgedBy', by: judges[0]?.id as PartyRef };
  return { kind: kind as Gate['kind'] };
}

function EntryFields({
  entry,
  control,
  states,
  disabled,
  onChange,
}: {
  entry: Exception;
  control: GatesControl;
  states: readonly Choice[];
  disabled: boolean;
  onChange: (entry: Exception) => void;
}) {
  const t = useTranslations('composer.form');
  if (entry.kind === 'fact')
    return (
      <Select
        label={t('unless.fact')}
        value={entry.trigger}
        disabled={disabled}
        choices={control.facts}
        onChoose={(id) => onChange({ kind: 'fact', trigger: id as TriggerId })}
      />
    );
  if (entry.kind === 'judgedBy')
    return (
      <Select
        label={t('unless.judge')}
        value={entry.by}
        disabled={disabled}
        choices={control.judges}
        onChoose={(id) => onChange({ kind: 'judgedBy', by: id as PartyRef })}
      />
    );
  return <GateFields gate={entry} {...{ control, states, disabled }} onChange={onChange} />;
}

/** Whether the words of a kind name who: the Security Council names itself, a circumstance is nobody's. */
const namesWho = (kind: Gate['kind']) => kind !== 'securityCouncil' && kind !== 'circumstance';
/** Kinds that a group does by a rule; the others one party or several simply do. */
const counted = new Set<Gate['kind']>(['decision', 'consent', 'determination']);
const mayLapse = new Set<Gate['kind']>(['consultation', 'decision', 'consent', 'determination', 'securityCouncil']);

function GateFields({
  gate,
  control,
  states,
  disabled,
  onChange,
}: {
  gate: Gate;
  control: GatesControl;
  states: readonly Choice[];
  disabled: boolean;
  onChange: (gate: Gate) => void;
}) {
  const t = useTranslations('composer.form');
  const change = (part: Partial<Gate>) => onChange({ ...gate, ...part });
  return (
    <>
      {namesWho(gate.kind) && <WhoField {...{ gate, control, states, disabled }} onChange={(by) => change({ by })} />}
      {gate.within ? (
        <WindowField label={t('gates.within')} window={gate.within} disabled={disabled} onChange={(within) => change({ within })} />
      ) : null}
      <Tick checked={gate.within !== undefined} disabled={disabled} onChange={(on) => change({ within: on ? threeDays : undefined })}>
        {t('gates.hasLimit')}
      </Tick>
      {gate.within && mayLapse.has(gate.kind) && (
        <Select
          label={t('gates.onLapse')}
          value={gate.onLapse && gate.onLapse !== 'unstated' ? gate.onLapse : ''}
          empty={t('notSaid')}
          disabled={disabled}
          choices={(['proceed', 'fail'] as const).map((id) => ({ id, text: t(`gates.lapse.${id}`) }))}
          onChoose={(id) => change({ onLapse: id === '' ? undefined : (id as Gate['onLapse']) })}
        />
      )}
      <Tick checked={gate.waived ?? false} disabled={disabled} onChange={(on) => change({ waived: on || undefined })}>
        {t('gates.waived')}
      </Tick>
    </>
  );
}

/** Who does it, and by which rule where it is counted. */
function WhoField({
  gate,
  control,
  states,
  disabled,
  onChange,
}: {
  gate: Gate;
  control: GatesControl;
  states: readonly Choice[];
  disabled: boolean;
  onChange: (by: Gate['by']) => void;
}) {
  const t = useTranslations('composer.form');
  if (gate.by)
    return (
      <ConsentField
        consent={gate.by}
        counts={counted.has(gate.kind)}
        parties={control.parties}
        states={states}
        disabled={disabled}
        onChange={onChange}
      />
    );
  const start = gate.kind === 'decision' || gate.kind === 'consent' ? 'all' : 'unstated';
  return (
    <WordsField<PartyRef>
      label={t('consent.of')}
      slot={{ is: 'unstated' }}
      choices={control.parties}
      all={false}
      disabled={disabled}
      onChange={(slot) => onChange(slot.is === 'set' ? { of: slot.values, atLeast: start } : undefined)}
    />
  );
}
