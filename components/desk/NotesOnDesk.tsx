'use client';
/** Notes between delegates and the facilitators: who has written, and one thread at a time. Nobody else reads them. */
import { ArrowLeft, Lock } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { notesOf } from '../../client/channels.ts';
import { useOpen } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { useReadUpTo } from '../../client/unread.ts';
import type { DelegateId } from '../../negotiation/ids.ts';
import type { ThreadView } from '../../negotiation/views.ts';
import { MessageField } from '../plenary/MessageField.tsx';
import { UnreadCount } from '../room/UnreadCount.tsx';
import { ThreadLog } from '../talks/ThreadLog.tsx';
import { useNames } from './useNames.ts';

const none: Record<DelegateId, ThreadView> = {};

export function NotesOnDesk() {
  const t = useTranslations('desk.channels');
  const [chosen, choose] = useState<DelegateId | null>(null);
  const { delegates } = useOpen();
  return (
    <section aria-label={t('notes')} className="flex min-h-0 flex-1 flex-col">
      {chosen && delegates[chosen] ? <Notes delegate={chosen} onBack={() => choose(null)} /> : <Writers choose={choose} />}
    </section>
  );
}

/** Those who have written, the last first; then everybody else, for whom one would write first. */
function Writers({ choose }: { choose: (delegate: DelegateId) => void }) {
  const t = useTranslations('desk.channels');
  const format = useFormatter();
  const names = useNames();
  const { delegates } = useOpen();
  const notes = useRoom((state) => state.facilitator?.notes) ?? none;
  const readUpTo = useReadUpTo();
  const written = (Object.entries(notes) as [DelegateId, ThreadView][])
    .map(([delegate, { count, messages }]) => ({ delegate, last: messages[String(count)], unread: count - readUpTo(`notes:${delegate}`) }))
    .filter(({ last }) => last)
    .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0));
  const others = (Object.entries(delegates) as [DelegateId, (typeof delegates)[DelegateId]][]).filter(
    ([id, { removed }]) => !removed && !notes[id],
  );
  return (
    <div tabIndex={0} role="group" aria-label={t('notes')} className="min-h-0 flex-1 overflow-y-auto pe-1 not-desk:max-h-96">
      <p className="flex gap-1.5 py-1.5 text-[12px]/[16px] text-muted">
        <Lock aria-hidden size={13} className="mt-[1.5px] flex-none" />
        {t('notesWho')}
      </p>
      {written.length === 0 && <p className="py-1 text-[13px]/[18px] text-muted">{t('noNotes')}</p>}
      <ul>
        {written.map(({ delegate, last, unread }) => (
          <li key={delegate} className="border-b border-line">
            <button type="button" onClick={() => choose(delegate)} className="w-full py-1.5 text-left text-[13px]/[18px] hover:bg-sunk">
              <span className="flex items-baseline gap-2">
                <WriterName delegate={delegate} />
                <UnreadCount count={Math.max(0, unread)} />
                {last && <time className="tnum ms-auto text-[12px] text-muted">{format.dateTime(last.at, 'clock')}</time>}
              </span>
              <span className="line-clamp-2 text-muted">{last?.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <label className="flex items-center gap-2 py-2 text-[13px]/[18px]">
          {t('writeTo')}
          <select
            value=""
            onChange={(event) => choose(event.target.value as DelegateId)}
            className="h-8 min-w-0 flex-1 rounded-ctl border border-edge bg-surface px-2 text-[13px]"
          >
            <option value="" disabled>
              {t('writeToNobody')}
            </option>
            {others.map(([id, { seat }]) => (
              <option key={id} value={id}>
                {seat ? t('personOf', { name: names.person(id), seat: names.seat(seat) }) : names.person(id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function WriterName({ delegate }: { delegate: DelegateId }) {
  const names = useNames();
  const seat = useOpen().delegates[delegate]?.seat;
  return (
    <>
      <span className="font-semibold">{names.person(delegate)}</span>
      {seat && <span className="min-w-0 truncate text-muted">{names.seat(seat)}</span>}
    </>
  );
}

function Notes({ delegate, onBack }: { delegate: DelegateId; onBack: () => void }) {
  const t = useTranslations('desk.channels');
  const place = notesOf(delegate);
  const name = useNames().person(delegate);
  return (
    <>
      <p className="flex flex-none items-center gap-1.5 border-b border-line text-[13px]/[18px]">
        <button
          type="button"
          aria-label={t('allNotes')}
          title={t('allNotes')}
          onClick={onBack}
          className="-ml-1 grid size-8 place-items-center rounded-ctl text-accent hover:bg-sunk"
        >
          <ArrowLeft aria-hidden size={16} />
        </button>
        <WriterName delegate={delegate} />
      </p>
      <ThreadLog
        place={place}
        dense
        label={t('notesLog', { name })}
        empty={<p className="py-2 text-[13px] text-muted">{t('nothingWritten')}</p>}
      />
      <MessageField place={place} label={t('noteTo', { name })} placeholder={t('notePlaceholder', { name })} focus />
    </>
  );
}
