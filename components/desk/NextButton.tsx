'use client';
/** What comes next, as one big button; beneath it why, and a menu of the other phases. */
import { ArrowRight, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { textOf } from '../../negotiation/amendments.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { unlessRuledFit } from '../../negotiation/policy.ts';
import { Button, buttonClass } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ConfirmPhase } from './ConfirmPhase.tsx';
import { asksFirst, commandOf, nextStep } from './nextStep.ts';
import { useNextWords } from './nextWords.ts';

export function NextButton({ seconds }: { seconds: number }) {
  const t = useTranslations('desk.next');
  const open = useOpen();
  const pack = usePack();
  const step = nextStep(open, ({ clause, amendment }) => {
    const text = amendment ? textOf(amendment) : currentVersion(clause);
    return !text || unlessRuledFit({ open, pack }, text) === null;
  });
  const command = commandOf(step, seconds);
  const words = useNextWords(step);
  const { give, pending, refusal } = useOrder();
  const [asked, setAsked] = useState<Phase | null>(null);
  const enter = (to: Phase) => {
    setAsked(null);
    void give({ type: 'changePhase', to });
  };
  const go = (to: Phase) => (asksFirst(open, to) ? setAsked(to) : enter(to));
  return (
    <section aria-label={t('label')} className="min-w-0">
      <div className="flex flex-wrap items-center gap-2">
        {command ? (
          <Button
            tone={words.urgent ? 'primary' : 'plain'}
            size="big"
            pending={pending}
            className="max-w-full !whitespace-normal text-start leading-tight"
            onClick={() => (command.type === 'changePhase' ? go(command.to) : void give(command))}
          >
            {words.label}
            <ArrowRight aria-hidden size={18} className="flex-none" />
          </Button>
        ) : (
          <p className="flex h-[52px] items-center font-serif text-xl font-semibold">{t('over')}</p>
        )}
        <PhaseMenu onChoose={go} />
      </div>
      <p className="mt-2 max-w-[52ch] text-[13px]/[17px] text-muted">{words.line}</p>
      <Refusal sentence={refusal} />
      <ConfirmPhase to={asked} onConfirm={enter} onCancel={() => setAsked(null)} />
    </section>
  );
}

type Phase = ReturnType<typeof useOpen>['phase'];

function PhaseMenu({ onChoose }: { onChoose: (to: Phase) => void }) {
  const t = useTranslations('desk.next');
  const phases = useTranslations('common.phases');
  const open = useOpen();
  const here = open.options.phases.findIndex(({ id }) => id === open.phase);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClass({ size: 'medium' })}>
        {t('menu')}
        <ChevronDown aria-hidden size={16} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={6}
          className="z-50 min-w-56 rounded-ctl border border-line-2 bg-surface p-1 text-sm text-ink shadow-float"
        >
          {open.options.phases.map(({ id }, at) => (
            <DropdownMenu.Item
              key={id}
              disabled={at === here}
              onSelect={() => onChoose(id)}
              className="cursor-pointer rounded-[6px] px-3 py-2 outline-none data-disabled:cursor-default data-disabled:text-muted data-highlighted:bg-accent-tint"
            >
              {at === here ? t('here', { phase: phases(id) }) : t(at < here ? 'backTo' : 'onTo', { phase: phases(id) })}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
