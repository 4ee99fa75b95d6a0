'use client';
/** One sentence of the form: the questions that `treaty/form.ts` asks, in the order of the sentence. Each answer narrows the next. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Issue } from '../../negotiation/pack.ts';
import { answer, choices, complete, questions, type FormSlot, type Question } from '../../treaty/form.ts';
import type { Norm } from '../../treaty/norm.ts';
import { AnswerField } from './AnswerField.tsx';
import { ownActs, ownFirst } from './ownActs.ts';

/** Drawn as blocks of their own below the sentence, once somebody wants them. */
const blocks: ReadonlySet<FormSlot> = new Set(['gates', 'unless', 'window', 'duration', 'discretion', 'collectively']);

interface Props {
  /** the article it is written for */
  issue: Issue;
  norm: Norm;
  disabled: boolean;
  onChange: (norm: Norm) => void;
}

export function Sentence({ issue, norm, disabled, onChange }: Props) {
  const t = useTranslations('composer.form');
  const { vocabulary } = usePack();
  const ownActsFirst = useOwnActsFirst(issue);
  const [opened, setOpened] = useState<ReadonlySet<FormSlot>>(new Set());
  const asked = questions(norm, vocabulary).filter((question) => question.asked !== 'closed' || question.answered);
  const inLine = asked.filter(({ slot }) => !blocks.has(slot));
  const below = asked.filter(({ slot }) => blocks.has(slot));
  const shown = below.filter(({ slot, answered }) => answered || opened.has(slot));
  const offered = below.filter((question) => !shown.includes(question));
  const states = choices({}, 'attribute', vocabulary).filter(({ id }) => vocabulary.states.some((state) => state.id === id));
  const field = (question: Question) => (
    <AnswerField
      key={question.slot}
      {...{ norm, states, disabled }}
      question={ownActsFirst(question)}
      onAnswer={(value) => onChange(complete(answer(norm, question.slot, value as never, vocabulary)))}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-2 gap-y-3">{inLine.map(field)}</div>
      {shown.map((question) => (
        <div key={question.slot} role="group" aria-label={t(`slots.${question.slot}`)} className="flex flex-col gap-2">
          {field(question)}
        </div>
      ))}
      {norm.orElse && (
        <p className="flex flex-wrap items-center gap-2 text-[13px]/[18px] text-muted">
          {t('orElse')}
          <button
            type="button"
            disabled={disabled}
            className="min-h-6 font-medium text-accent underline underline-offset-3"
            onClick={() => onChange({ ...norm, orElse: undefined })}
          >
            {t('dropOrElse')}
          </button>
        </p>
      )}
      {!disabled && offered.length > 0 && <Offered questions={offered} onOpen={(slot) => setOpened(new Set([...opened, slot]))} />}
    </div>
  );
}

/** The question of the act with the article's own at the head of its list; any other question as it is. */
function useOwnActsFirst(issue: Issue): (question: Question) => Question {
  const t = useTranslations('composer.form');
  const pack = usePack();
  const own = useMemo(() => ownActs(issue, pack), [issue, pack]);
  return (question) => {
    if (question.slot !== 'aim' || question.answer.control !== 'words') return question;
    const headings = { own: t('ownActs'), others: t('otherActs') };
    return { ...question, answer: { ...question.answer, choices: ownFirst(question.answer.choices, own, headings) } };
  };
}

/** What could be said besides, as one row of quiet buttons. */
function Offered({ questions: offered, onOpen }: { questions: readonly Question[]; onOpen: (slot: FormSlot) => void }) {
  const t = useTranslations('composer.form');
  return (
    <div role="group" aria-label={t('offers')} className="flex flex-wrap items-center gap-x-1 gap-y-1">
      {offered.map(({ slot }) => (
        <button
          key={slot}
          type="button"
          onClick={() => onOpen(slot)}
          className="inline-flex h-11 items-center gap-1.5 rounded-ctl px-2 text-[13px] font-medium text-accent hover:bg-sunk lg:h-8"
        >
          <Plus aria-hidden size={14} />
          {t(`add.${slot as 'gates'}`)}
        </button>
      ))}
    </div>
  );
}
