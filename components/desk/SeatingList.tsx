'use client';
/** Seats people by a pasted list: those who are here at once, those who come as they come, as long as the desk is open in this browser. */
import { useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useSend } from '../../client/RoomProvider.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { readSeatingList, toBeSeated } from './seatingList.ts';
import { useKeptList } from './useSeatingByList.ts';

export function SeatingListDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.unseated.list');
  const format = useFormatter();
  const open = useOpen();
  const { seats } = usePack();
  const send = useSend();
  const [kept, keep] = useKeptList();
  const [text, setText] = useState(kept);
  const list = useMemo(() => readSeatingList(text, seats), [text, seats]);
  const waiting = toBeSeated(open, list, { onlyWaiting: false });
  const seatThem = () => {
    keep(text);
    for (const { delegate, seat } of waiting) void send({ type: 'seatDelegate', delegate, seat });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && onClose()}
      title={t('title')}
      description={t('text')}
      actions={
        <>
          {kept !== '' && (
            <Button
              onClick={() => {
                keep('');
                onClose();
              }}
            >
              {t('forget')}
            </Button>
          )}
          <Button tone="primary" disabled={list.seats.size === 0} onClick={seatThem}>
            {t('seat', { count: waiting.length })}
          </Button>
        </>
      }
    >
      <label className="flex flex-col gap-1 text-[13px] font-semibold">
        {t('label')}
        <textarea
          rows={10}
          value={text}
          maxLength={20_000}
          placeholder={t('example')}
          onChange={({ target }) => setText(target.value)}
          className="rounded-ctl border border-edge bg-surface px-3 py-2 text-[14px]/[20px] font-normal"
        />
      </label>
      <div role="status" className="mt-2 flex flex-col gap-1 text-[13px]/[18px] text-muted">
        {list.seats.size > 0 && (
          <p>
            {t('read', { seats: list.seats.size })} {waiting.length > 0 && t('here', { count: waiting.length })}
          </p>
        )}
        {list.unknown.length > 0 && (
          <p className="text-departs">
            {t('unknown', { count: list.unknown.length, lines: format.list(list.unknown.slice(0, 5), { type: 'unit' }) })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
