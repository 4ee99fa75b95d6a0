'use client';
/** The cards of the deck in order, the played ones marked; and the facilitator's own words as the last. */
import { useTranslations } from 'use-intl';
import type { InjectCard } from '../../negotiation/pack.ts';

interface Props {
  cards: readonly InjectCard[];
  played: readonly string[];
  /** null: one's own words */
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

export function Deck({ cards, played, chosen, onChoose }: Props) {
  const t = useTranslations('injects.play');
  const row = 'flex gap-3 border-b border-line px-2 py-2 has-checked:bg-accent-tint';
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[13px] font-semibold">{t(cards.length > 0 ? 'deck' : 'noDeck')}</legend>
      <div tabIndex={0} role="group" aria-label={t('deck')} className="max-h-[38vh] overflow-y-auto rounded-ctl border border-line-2">
        {cards.map(({ id, date, text, hint, spare }) => {
          const gone = played.includes(id);
          return (
            <label key={id} className={`${row} ${gone ? 'text-muted' : ''}`}>
              <input
                type="radio"
                name="card"
                checked={chosen === id}
                disabled={gone}
                onChange={() => onChoose(id)}
                className="mt-0.5 size-4 flex-none accent-accent"
              />
              <span className="min-w-0 text-[14px]/[20px]">
                <span className="block text-[13px]/[18px] font-semibold">
                  {date} {(gone || spare) && <span className="font-normal text-muted">· {t(gone ? 'played' : 'spare')}</span>}
                </span>
                {text}
                {hint && chosen === id && <span className="mt-1 block text-[13px]/[18px] text-muted">{t('hint', { hint })}</span>}
              </span>
            </label>
          );
        })}
        <label className={`${row} border-b-0`}>
          <input
            type="radio"
            name="card"
            checked={chosen === null}
            onChange={() => onChoose(null)}
            className="mt-0.5 size-4 flex-none accent-accent"
          />
          <span className="text-[14px]/[20px] font-semibold">{t('own')}</span>
        </label>
      </div>
    </fieldset>
  );
}
