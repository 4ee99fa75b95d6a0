'use client';
/** What is said in the plenary, newest last; each message can be hidden, and the facilitator may speak. */
import { useTranslations } from 'use-intl';
import { plenary } from '../../client/channels.ts';
import { MessageField } from '../plenary/MessageField.tsx';
import { ThreadLog } from '../talks/ThreadLog.tsx';
import { HideMessage } from './HideMessage.tsx';

export function PlenaryOnDesk() {
  const t = useTranslations('desk.plenary');
  const words = useTranslations('plenary');
  return (
    <section aria-label={t('title')} className="flex min-h-0 flex-1 flex-col">
      <ThreadLog
        place={plenary}
        label={words('log')}
        dense
        empty={<p className="py-2 text-[13px] text-muted">{t('none')}</p>}
        action={(message) => <HideMessage place={plenary} message={message} />}
      />
      <MessageField place={plenary} label={words('field')} placeholder={words('placeholder')} />
    </section>
  );
}
