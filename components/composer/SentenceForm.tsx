'use client';
/** A clause filled in: its wording as it is being written, and the sentences it is made of. */
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Issue } from '../../negotiation/pack.ts';
import type { Norm } from '../../treaty/norm.ts';
import { complete } from '../../treaty/form.ts';
import { Button } from '../marks/Button.tsx';
import type { Examined } from './examine.ts';
import { movedUp, removed, replaced } from './lists.ts';
import { Sentence } from './Sentence.tsx';
import { Wording } from './Wording.tsx';

const most = 24;

export function SentenceForm({
  issue,
  norms,
  examined,
  disabled,
  onChange,
}: {
  issue: Issue;
  norms: readonly Norm[];
  examined: Examined;
  disabled: boolean;
  onChange: (norms: Norm[]) => void;
}) {
  const t = useTranslations('composer.form');
  const shown = norms.length > 0 ? norms : [complete({})];
  const keys = useKeys(shown.length);
  return (
    <>
      <div
        role="region"
        aria-label={t('wording')}
        tabIndex={0}
        className="z-10 bg-paper lg:sticky lg:-top-5 lg:max-h-[40vh] lg:overflow-y-auto"
      >
        <Wording examined={examined} empty={t('empty')} />
      </div>
      <ol className="mt-6 flex flex-col gap-6">
        {shown.map((norm, at) => (
          <li key={keys.of(at)} className="border-t border-line-2 pt-3">
            <div className="mb-2 flex min-h-8 items-center justify-between gap-3">
              <h2 className="text-[13px]/[20px] font-semibold">{t('sentence', { number: at + 1, of: shown.length })}</h2>
              {!disabled && shown.length > 1 && (
                <span className="flex gap-1">
                  {at > 0 && (
                    <IconButton
                      label={t('moveUp', { number: at + 1 })}
                      icon={<ArrowUp aria-hidden size={16} />}
                      onPress={() => {
                        keys.moveUp(at);
                        onChange(movedUp(shown, at));
                      }}
                    />
                  )}
                  <IconButton
                    label={t('removeSentence', { number: at + 1 })}
                    icon={<Trash2 aria-hidden size={16} />}
                    onPress={() => {
                      keys.remove(at);
                      onChange(removed(shown, at));
                    }}
                  />
                </span>
              )}
            </div>
            <Sentence issue={issue} norm={norm} disabled={disabled} onChange={(changed) => onChange(replaced(shown, at, changed))} />
          </li>
        ))}
      </ol>
      {!disabled && shown.length < most && norms.length > 0 && (
        <Button size="small" className="mt-4" icon={<Plus aria-hidden size={16} />} onClick={() => onChange([...shown, complete({})])}>
          {t('addSentence')}
        </Button>
      )}
    </>
  );
}

function IconButton({ label, icon, onPress }: { label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="grid size-11 place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink lg:size-8"
    >
      {icon}
    </button>
  );
}

/** Norms have no ids; a key that travels with its sentence keeps an open block open when sentences change places. */
function useKeys(length: number) {
  const [keys, setKeys] = useState<readonly number[]>([]);
  const fresh = Math.max(-1, ...keys) + 1;
  const all = [...keys.slice(0, length), ...Array.from({ length: Math.max(0, length - keys.length) }, (_, index) => fresh + index)];
  return {
    of: (at: number) => all[at],
    remove: (at: number) => setKeys(removed(all, at)),
    moveUp: (at: number) => setKeys(movedUp(all, at)),
  };
}
