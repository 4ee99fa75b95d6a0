'use client';
/** What a facilitator may do for one delegate. Removing asks once more, because it cannot be undone. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrder, type Order } from '../../client/hooks.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { MoveTo } from './MoveTo.tsx';
import { MuteButton } from './MuteButton.tsx';
import { RenameForm } from './RenameForm.tsx';
import { Presence } from './SeatRow.tsx';
import type { Person } from './seatRows.ts';

type Doing = 'nothing' | 'renaming' | 'removing';

export function PersonControls({ person }: { person: Person }) {
  const t = useTranslations('desk.person');
  const common = useTranslations('common');
  const [doing, setDoing] = useState<Doing>('nothing');
  const order = useOrder();
  const name = person.name ?? common('erasedName');
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 first:pt-0 last:border-0">
      <p className="flex items-baseline gap-2">
        <span>
          <Presence online={person.online} />
          <span className="text-[15px] font-semibold">{name}</span>
        </span>
        {person.heads && <span className="text-[13px] text-muted">{t('heads')}</span>}
      </p>
      {doing === 'renaming' ? (
        <RenameForm person={person} onDone={() => setDoing('nothing')} />
      ) : doing === 'removing' ? (
        <ConfirmRemoval person={person} name={name} order={order} onCancel={() => setDoing('nothing')} />
      ) : (
        <div role="group" aria-label={t('group', { name })} className="flex flex-wrap items-center gap-2">
          {!person.heads && person.seat && (
            <Button size="small" pending={order.pending} onClick={() => void order.give({ type: 'handOverHead', to: person.id })}>
              {t('makeHead')}
            </Button>
          )}
          <Button size="small" onClick={() => setDoing('renaming')}>
            {t('rename')}
          </Button>
          <MuteButton delegate={person.id} />
          <MoveTo person={person} name={name} order={order} />
          <Button size="small" tone="danger" onClick={() => setDoing('removing')}>
            {t('remove')}
          </Button>
        </div>
      )}
      <Refusal sentence={order.refusal} />
    </li>
  );
}

function ConfirmRemoval({ person, name, order, onCancel }: { person: Person; name: string; order: Order; onCancel: () => void }) {
  const t = useTranslations('desk.person');
  const common = useTranslations('common');
  return (
    <div role="group" aria-label={t('removeTitle', { name })} className="flex flex-col gap-2 bg-contradicts-tint px-3 py-2.5">
      <p className="text-[13px]/[18px]">{t('removeReason', { name })}</p>
      <p className="flex flex-wrap gap-2">
        <Button
          size="small"
          tone="danger"
          autoFocus
          pending={order.pending}
          onClick={() => void order.give({ type: 'removeDelegate', delegate: person.id })}
        >
          {t('removeYes', { name })}
        </Button>
        <Button size="small" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </p>
    </div>
  );
}
