'use client';
/** The scenarios on offer, one card each. */
import { useTranslations } from 'use-intl';
import type { PackOnOffer } from '../../client/doors.ts';
import { Emblem } from '../marks/Emblem.tsx';

export function ScenarioCards({ packs, chosen, choose }: { packs: PackOnOffer[]; chosen: string; choose: (id: string) => void }) {
  const t = useTranslations('open');
  return (
    <fieldset>
      <legend className="mb-2 text-[13px]/[18px] font-semibold">{t('scenario')}</legend>
      <div className="grid gap-3">
        {packs.map((pack) => (
          <label
            key={pack.id}
            className={`block cursor-pointer rounded-ctl bg-surface has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${pack.id === chosen ? 'border-2 border-accent p-[15px]' : 'border border-edge p-4'}`}
          >
            <input type="radio" name="scenario" className="sr-only" checked={pack.id === chosen} onChange={() => choose(pack.id)} />
            <span className="block font-serif text-xl/7 font-semibold">{pack.title}</span>
            <span className="block text-sm text-muted">{pack.subtitle}</span>
            <span className="mt-2 block text-sm/[21px]">{pack.description}</span>
            <span className="mt-3 flex flex-wrap gap-1.5">
              {pack.seats.map((seat) => (
                <Emblem key={seat.id} seat={seat} width={24} />
              ))}
            </span>
            <span className="mt-2 block text-[13px] text-muted">
              {t('counts', { seats: pack.seats.length, issues: pack.issues, terms: pack.terms })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
