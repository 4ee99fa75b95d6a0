'use client';
/** One channel: who reads it, what waits to be agreed, what is said, and the field to say something. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor } from '../../client/asking.ts';
import { useAttached } from '../../client/attached.ts';
import type { Channel } from '../../client/channels.ts';
import { hasJustCome } from '../../client/goToTalks.ts';
import { useOpen } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { isRefused, type Refused } from '../../negotiation/refusals.ts';
import { sitting } from '../../negotiation/actors.ts';
import { talking, unlessPrivate } from '../../negotiation/talks.ts';
import type { Readable } from '../../negotiation/places.ts';
import { MessageField } from '../plenary/MessageField.tsx';
import { AttachButton } from './AttachButton.tsx';
import { useChannelName } from './ChannelList.tsx';
import { Guests } from './Guests.tsx';
import { Readers } from './Readers.tsx';
import { ReportMessage } from './ReportMessage.tsx';
import { TalkMenu } from './TalkMenu.tsx';
import { ThreadLog } from './ThreadLog.tsx';
import { useWordsIn } from './useWordsIn.ts';

export function ChannelView({ channel, onBack, className }: { channel: Channel; onBack: () => void; className: string }) {
  const t = useTranslations('talks');
  const { place, talk, key } = channel;
  const { name } = useChannelName(channel);
  const words = useWordsIn(channel);
  const kept = useKept(channel);
  const { attached } = useAttached(key);
  const heading = useRef<HTMLHeadingElement>(null);
  const [focusField] = useState(attached !== null);
  useEffect(() => {
    if (hasJustCome() && !focusField) heading.current?.focus({ preventScroll: true });
  }, [focusField]);
  const reportable = place.kind === 'talk' || place.kind === 'seat';
  return (
    <section aria-label={name} className={`flex min-h-0 flex-col ${className}`}>
      <header className="flex flex-none items-center gap-1 border-b border-line py-1">
        <button
          type="button"
          aria-label={t('all')}
          title={t('all')}
          onClick={onBack}
          className="-ml-2 grid size-10 flex-none place-items-center rounded-ctl text-accent hover:bg-sunk"
        >
          <ArrowLeft aria-hidden size={20} />
        </button>
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 truncate text-[15px]/[20px] font-semibold outline-none">
          {name}
        </h2>
        {talk && <TalkMenu talk={talk} />}
      </header>
      <Readers channel={channel} />
      {talk && <Guests talk={talk} />}
      <ThreadLog
        place={place}
        label={words.log}
        empty={<Nothing title={words.emptyTitle} reason={words.emptyReason} />}
        {...(reportable ? { action: (message) => <ReportMessage place={place} message={message} /> } : {})}
      />
      <MessageField
        place={place}
        label={words.label}
        placeholder={words.placeholder}
        kept={kept}
        attach={<AttachButton channel={key} />}
        focus={focusField}
      />
    </section>
  );
}

function Nothing({ title, reason }: { title: string; reason: string }) {
  return (
    <div className="py-4 text-[14px]/[20px]">
      <p className="font-semibold">{title}</p>
      <p className="text-muted">{reason}</p>
    </div>
  );
}

/** Why nothing can be said here now, in the rules' own words; a pause is said by the field. */
function useKept({ place, talk }: Channel): string | null {
  const t = useTranslations('refusals');
  const open = useOpen();
  const actor = useActor();
  const muted = useRoom((state) => state.delegate?.muted);
  const found = keptFrom(place);
  return found && found.refused !== 'paused' ? t(found.refused, found.params ?? {}) : null;

  function keptFrom({ kind }: Readable): Refused | null {
    if (kind === 'notes') return null;
    const who = kind === 'talk' ? talking(open, actor) : sitting(open, actor);
    if (isRefused(who)) return who;
    if (kind === 'talk' && talk?.closedAt !== undefined) return { refused: 'talkClosed' };
    return (kind === 'seat' ? unlessPrivate(open) : null) ?? (muted ? { refused: 'muted' } : null);
  }
}
