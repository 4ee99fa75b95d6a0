'use client';
/** Who has signed, who has declined, whose signature is still awaited. */
import { Check, Minus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Emblem } from '../marks/Emblem.tsx';

const marks = {
  signed: <Check aria-hidden size={16} strokeWidth={2.4} className="text-within" />,
  declined: <X aria-hidden size={16} strokeWidth={2.4} className="text-contradicts" />,
  none: <Minus aria-hidden size={16} className="text-line-2" />,
};

export function Signatures({ className = '' }: { className?: string }) {
  const t = useTranslations('signature.list');
  const { seats } = usePack();
  const { signatures } = useOpen();
  const parties = seats.filter(({ state }) => state !== undefined);
  const signed = parties.filter(({ id }) => signatures[id]?.choice === 'signed').length;
  return (
    <section tabIndex={0} className={className} aria-label={t('title')}>
      <h2 className="flex items-baseline justify-between text-[13px]/[20px] font-semibold">
        {t('title')} <span className="tnum font-normal text-muted">{t('count', { signed, of: parties.length })}</span>
      </h2>
      <ul className="mt-1 text-[13px]/[18px]">
        {parties.map((seat) => {
          const choice = signatures[seat.id]?.choice ?? 'none';
          return (
            <li key={seat.id} className="flex items-center gap-2 border-b border-line py-1.5">
              <Emblem seat={seat} width={18} />
              <span className="flex-1 font-medium">{seat.name}</span>
              <span className={`inline-flex items-center gap-1.5 ${choice === 'none' ? 'text-muted' : ''}`}>
                {marks[choice]} {t(choice)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
