'use client';
/** Choose an option, fill in a sentence, type freely. All three are kept, so that going to another loses nothing. */
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import type { TextHeard } from '../../client/useReading.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { Issue, Option } from '../../negotiation/pack.ts';
import { isComplete } from '../../treaty/form.ts';
import type { Examined } from './examine.ts';
import { OptionCards } from './OptionCards.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import { TypedReading } from './TypedReading.tsx';
import { TypedText } from './TypedText.tsx';
import { ways } from './ways.ts';

interface Props {
  issue: Issue;
  draft: DraftInHand;
  examined: Examined;
  heard: TextHeard;
  disabled: boolean;
  /** under what is written, before what is made of it */
  beneath?: ReactNode;
}

export function WaysToWrite({ issue, draft, examined, heard, disabled, beneath }: Props) {
  const t = useTranslations('composer.ways');
  const { content, change } = draft;
  return (
    <Tabs.Root value={content.way} onValueChange={(way) => change({ way: way as DraftContent['way'] })} className="mt-3">
      <Tabs.List aria-label={t('label')} className="flex gap-3 overflow-x-auto border-b border-edge sm:gap-5 sm:pl-1">
        {ways.map((way) => (
          <Tabs.Trigger
            key={way}
            value={way}
            disabled={disabled && way !== content.way}
            className="-mb-px min-h-11 flex-none border-b-[3px] border-transparent pt-[3px] text-[13px]/[20px] font-medium sm:text-[14px] text-muted data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink lg:min-h-[38px]"
          >
            {t(way)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="option" tabIndex={-1} className="outline-none">
        <OptionsTab {...{ issue, draft, disabled }} />
        {beneath}
      </Tabs.Content>
      <Tabs.Content value="form" tabIndex={-1} className="outline-none">
        <SentenceForm norms={content.norms ?? []} {...{ issue, examined, disabled }} onChange={(norms) => change({ norms })} />
        {beneath}
      </Tabs.Content>
      <Tabs.Content value="text" tabIndex={-1} className="outline-none">
        <TypedText
          text={content.text ?? ''}
          corrected={(content.corrections?.length ?? 0) > 0}
          {...{ heard, disabled }}
          onChange={(text) => change({ text })}
        />
        {beneath}
        <TypedReading {...{ issue, draft, examined, heard, disabled }} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

/** Opening an option as a form replaces what was filled in, and its button says so. */
function OptionsTab({ issue, draft: { content, change }, disabled }: Omit<Props, 'examined' | 'heard'>) {
  const { vocabulary } = usePack();
  const asForm = (option: Option) => option.norms.map((norm) => ({ ...norm, source: 'form' as const }));
  const filledIn = (content.norms ?? []).some((norm) => isComplete(norm, vocabulary));
  return (
    <OptionCards
      issue={issue}
      chosen={content.option}
      filledIn={filledIn}
      disabled={disabled}
      onChoose={({ id }) => change({ option: id })}
      onVary={(option) => change({ way: 'form', norms: asForm(option) })}
    />
  );
}
