'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrder } from '../../client/hooks.ts';
import { limits } from '../../negotiation/limits.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import type { Person } from './seatRows.ts';

export function RenameForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useTranslations('desk.person');
  const common = useTranslations('common');
  const id = useId();
  const [name, setName] = useState(person.name ?? '');
  const { give, pending, refusal } = useOrder();
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={async (event) => {
        event.preventDefault();
        if ((await give({ type: 'renameDelegate', delegate: person.id, name: name.trim() })).ok) onDone();
      }}
    >
      <label htmlFor={id} className="text-[13px] text-muted">
        {t('newName', { most: limits.name })}
      </label>
      <span className="flex flex-wrap gap-2">
        <input
          id={id}
          autoFocus
          value={name}
          maxLength={limits.name}
          onChange={(event) => setName(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-ctl border border-edge bg-surface px-3 text-base"
        />
        <Button type="submit" tone="primary" pending={pending} disabled={name.trim() === ''}>
          {common('save')}
        </Button>
        <Button onClick={onDone}>{common('cancel')}</Button>
      </span>
      <Refusal sentence={refusal} />
    </form>
  );
}
