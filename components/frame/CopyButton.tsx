'use client';
/** Copies a text and says so, or shows it to be copied by hand where the browser will not. */
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCopy } from '../../client/copy.ts';
import { Button } from '../marks/Button.tsx';

export function CopyButton({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const t = useTranslations('common');
  const { copy, state } = useCopy();
  return (
    <span className={`inline-flex max-w-full flex-col items-center gap-1 ${className}`}>
      <Button
        size="small"
        icon={state === 'done' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        onClick={() => void copy(text)}
      >
        {label}
      </Button>
      <output className={state === 'idle' ? 'sr-only' : 'max-w-full text-[13px] break-all text-muted'}>
        {state === 'done' && t('copied')}
        {state === 'failed' && t('copyByHand', { text })}
      </output>
    </span>
  );
}
