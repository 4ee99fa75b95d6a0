'use client';
/** In an amendment: the clause with what is being written, word by word; and that the clause has changed since one began, with the way on. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { merge } from '../../negotiation/wordings.ts';
import { Difference } from '../amendment/Difference.tsx';
import { Collided } from '../amendment/Flagged.tsx';
import { Button } from '../marks/Button.tsx';

export function AmendedText({ draft: { content, change }, wording, disabled }: { draft: DraftInHand; wording: string; disabled: boolean }) {
  const t = useTranslations('composer.amend');
  const { clauses } = useOpen();
  const clause = content.amends && clauses[content.amends];
  if (!clause) return null;
  const last = clause.versions.length - 1;
  const base = clause.versions[content.base ?? last] ?? currentVersion(clause);
  const now = currentVersion(clause);
  const merged = merge(base.wording, now.wording, wording);
  return (
    <>
      {base !== now && (
        <div role="status" className="mt-4 border-l-4 border-departs bg-departs-tint px-4 py-2.5 text-[14px]/[20px]">
          <p>{t('collisions' in merged ? 'collides' : content.adds ? 'changed' : 'carries')}</p>
          {!content.adds && 'collisions' in merged && merged.collisions.map((collision, at) => <Collided key={at} collision={collision} />)}
          <Button
            size="small"
            className="mt-2"
            disabled={disabled}
            onClick={() =>
              // filled-in sentences stay as they are: what is theirs to choose is not chosen by words
              change({ base: last, ...(content.way === 'text' && !content.adds && 'text' in merged ? { text: merged.text } : {}) })
            }
          >
            {t('goOn', { number: last + 1 })}
          </Button>
        </div>
      )}
      {content.adds ? (
        <section className="mt-5 border-t border-line pt-3">
          <h2 className="text-[13px]/[18px] font-semibold">{t('beside')}</h2>
          <p className="mt-1 font-serif text-[17px]/[26px] text-muted">{now.wording}</p>
        </section>
      ) : (
        <section aria-label={t('difference')} className="mt-5 border-t border-line pt-3">
          <h2 className="text-[13px]/[18px] font-semibold">{t('difference')}</h2>
          {wording === '' ? (
            <p className="mt-1 text-[14px]/[20px] text-muted">{t('nothingYet')}</p>
          ) : (
            <Difference before={base.wording} after={wording} className="mt-1 text-[17px]/[26px] lg:text-[19px]/[29px]" />
          )}
        </section>
      )}
    </>
  );
}
