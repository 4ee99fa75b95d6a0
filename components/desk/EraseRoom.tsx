'use client';
/** Erasing a room: says what is deleted, and asks for the code so that no slip of the hand does it. */
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { eraseRoom } from '../../client/links.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { spoken } from '../screen/joinLink.ts';

export function EraseRoom({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('desk.erase');
  const { title } = useOpen();
  return (
    <Dialog open={open} onOpenChange={(shown) => !shown && onClose()} title={t('title', { title })} description={t('what')}>
      <EraseForm onCancel={onClose} />
    </Dialog>
  );
}

const plain = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

function EraseForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('desk.erase');
  const common = useTranslations('common');
  const id = useId();
  const { room, code } = useOpen();
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const erase = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await eraseRoom(room, plain(typed));
    setPending(false);
    // once erased, the connection ends by itself and says so
    if (!answer.ok) setRefusal(answer.sentence || t('failed'));
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (plain(typed) === code && !pending) void erase();
      }}
    >
      <ul className="list-disc ps-5 text-sm">
        {(['texts', 'people', 'records', 'noWayBack'] as const).map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {t('type', { code: spoken(code) })}
        </label>
        <input
          id={id}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          onChange={(event) => setTyped(event.target.value)}
          className="tnum h-11 w-44 rounded-ctl border border-edge bg-surface px-3 text-lg tracking-[0.04em] uppercase"
        />
      </div>
      <Refusal sentence={refusal} />
      <p className="flex flex-wrap gap-2">
        <Button type="submit" tone="danger" pending={pending} disabled={plain(typed) !== code}>
          {t('erase')}
        </Button>
        <Button onClick={onCancel}>{common('cancel')}</Button>
      </p>
    </form>
  );
}
