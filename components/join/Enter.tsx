'use client';
/** A secret link: exchanged for a session at once, then on to the desk or the screen. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useEnter } from '../../client/doors.ts';
import { useSecret } from '../../client/useSecret.ts';
import { Button, ButtonLink } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';

const wayIn = { facilitator: '/desk/', observer: '/screen/' } as const;

export function Enter() {
  const t = useTranslations('join.enter');
  const { send, pending, refusal } = useEnter();
  const [secret, setSecret] = useState<string | null | undefined>(undefined);
  const enter = async (given: string) => {
    const answer = await send({ secret: given });
    if (answer.ok) window.location.replace(`${wayIn[answer.value.as]}${answer.value.room}`);
  };
  useSecret((given) => {
    setSecret(given);
    if (given !== null) void enter(given);
  });
  const incomplete = secret === null;
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-1 flex-col items-start justify-center gap-4 p-6" aria-busy={pending}>
      <h1 className="font-serif text-2xl font-semibold">{incomplete || refusal ? t('void') : t('title')}</h1>
      {incomplete && <p className="text-base">{t('incomplete')}</p>}
      <Said refusal={refusal} />
      {(incomplete || refusal) && (
        <div className="flex flex-wrap gap-3">
          {secret && refusal?.refused !== 'unknownSecret' && (
            <Button tone="primary" pending={pending} onClick={() => void enter(secret)}>
              {t('again')}
            </Button>
          )}
          <ButtonLink href="/">{t('home')}</ButtonLink>
        </div>
      )}
    </main>
  );
}
