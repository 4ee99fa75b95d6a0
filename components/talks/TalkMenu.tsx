'use client';
/** What can be done with a talk as a whole: ask a further seat in, leave it. */
import { LogOut, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { isRefused, type Refused } from '../../negotiation/refusals.ts';
import { talking } from '../../negotiation/talks.ts';
import type { TalkView } from '../../negotiation/views.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { SeatPicker } from './SeatPicker.tsx';

export function TalkMenu({ talk }: { talk: TalkView }) {
  const t = useTranslations('talks.actions');
  return (
    <div role="group" aria-label={t('menu')} className="flex flex-none">
      {talk.closedAt === undefined && <AskIn talk={talk} />}
      <Leave talk={talk} />
    </div>
  );
}

function IconButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      onClick={onClick}
      className="grid size-10 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
    >
      {children}
    </button>
  );
}

function AskIn({ talk }: { talk: TalkView }) {
  const t = useTranslations('talks.actions');
  const common = useTranslations('common');
  const opening = useTranslations('talks.opening');
  const { seats } = usePack();
  const room = useOpen();
  const who = talking(room, useActor());
  const kept: Refused | null = isRefused(who) ? who : null;
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const [guest, choose] = useState<SeatId | null>(null);
  const name = seats.find(({ id }) => id === guest)?.name;
  const close = () => {
    setOpen(false);
    choose(null);
    order.clear();
  };
  const without = [...talk.in, ...talk.invited, ...(Object.keys(talk.guests) as SeatId[])];
  return (
    <>
      <IconButton label={t('guest')} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden size={18} />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={(shown) => !shown && close()}
        title={t('guestTitle')}
        description={t('guestText')}
        actions={
          <>
            {order.refusal ? <Refusal sentence={order.refusal} /> : <Why refused={kept} />}
            <Button onClick={close}>{common('cancel')}</Button>
            <Button
              tone="primary"
              disabled={guest === null || kept !== null}
              pending={order.pending}
              onClick={() => {
                if (guest) void order.give({ type: 'proposeGuest', talk: talk.id, seat: guest }).then((reply) => reply.ok && close());
              }}
            >
              {t('guestYes', { seat: name ?? '…' })}
            </Button>
          </>
        }
      >
        <SeatPicker
          label={opening('seats')}
          chosen={guest ? [guest] : []}
          without={without}
          toggle={(seat) => choose(seat === guest ? null : seat)}
        />
      </Dialog>
    </>
  );
}

/** The head's alone: it shuts the whole delegation out. */
function Leave({ talk }: { talk: TalkView }) {
  const t = useTranslations('talks.actions');
  const common = useTranslations('common');
  const { seats } = usePack();
  const { seat, head } = useMe();
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const name = seats.find(({ id }) => id === seat)?.name ?? '';
  return (
    <>
      <IconButton label={t('leave')} onClick={() => setOpen(true)}>
        <LogOut aria-hidden size={17} />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('leaveTitle')}
        description={t('leaveText', { seat: name })}
        actions={
          <>
            {order.refusal ? <Refusal sentence={order.refusal} /> : <Why refused={head ? null : { refused: 'notTheHead' }} />}
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button
              tone="danger"
              disabled={!head}
              pending={order.pending}
              onClick={() => void order.give({ type: 'leaveTalk', talk: talk.id }).then((reply) => reply.ok && setOpen(false))}
            >
              {t('leaveYes')}
            </Button>
          </>
        }
      />
    </>
  );
}
