'use client';
/** From a clause to talking about it, in two steps: this button, and where. The clause goes with the next message there. */
import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Clause } from '../../negotiation/clauses.ts';
import { Button } from '../marks/Button.tsx';

const Where = lazy(() => import('./WhereToTalk.tsx').then((file) => ({ default: file.WhereToTalk })));

export function TalkAbout({ clause }: { clause: Clause }) {
  const t = useTranslations('talks.about');
  const [choosing, choose] = useState(false);
  return (
    <>
      <Button icon={<MessagesSquare aria-hidden size={16} />} aria-haspopup="dialog" onClick={() => choose(true)}>
        {t('button')}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <Where about={{ kind: 'clause', clause: clause.id, version: clause.versions.length - 1 }} onClose={() => choose(false)} />
        </Suspense>
      )}
    </>
  );
}
