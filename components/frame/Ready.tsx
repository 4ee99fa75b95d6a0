'use client';
/** Draws a room once it is here; until then says what is going on. When it cannot come, says why and gives a way on. */
import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { useRoom } from '../../client/RoomProvider.tsx';
import { ButtonLink } from '../marks/Button.tsx';

/** No code opens these rooms any more. */
const gone: ReadonlySet<string> = new Set(['roomErased', 'roomExpired']);

export function Ready({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const here = useRoom((state) => state.open !== null && state.pack !== null);
  const status = useRoom((state) => state.status);
  const ended = useRoom((state) => state.ended);
  if (ended)
    return (
      <main id="main" className="mx-auto flex min-h-full max-w-md flex-col items-start justify-center gap-4 p-6">
        <h1 className="font-serif text-2xl font-semibold">{t('ended.title', { code: ended.code })}</h1>
        <p className="text-base">{ended.sentence || t('ended.reason')}</p>
        <div className="flex flex-wrap gap-3">
          {!gone.has(ended.code) && (
            <>
              <ButtonLink tone="primary" href="/join">
                {t('ended.join')}
              </ButtonLink>
              {ended.code !== 'removed' && <ButtonLink href="/return">{t('ended.return')}</ButtonLink>}
            </>
          )}
          <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
        </div>
      </main>
    );
  if (!here)
    return (
      <main id="main" className="grid min-h-full place-items-center p-6 text-muted" aria-busy="true">
        <output>{t(status === 'lost' ? 'connection.unreachable' : 'connection.connecting')}</output>
      </main>
    );
  return (
    <>
      {status === 'lost' && (
        <output className="block sticky top-0 z-40 bg-departs-tint px-4 py-2 text-center text-[13px] font-medium text-departs">
          {t('connection.lost')}
        </output>
      )}
      {children}
    </>
  );
}
