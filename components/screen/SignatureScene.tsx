'use client';
/** At the signature: the treaty as adopted, turning its pages by itself, and who has signed. */
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Seat } from '../../negotiation/pack.ts';
import { TreatyDocument } from '../treaty/TreatyDocument.tsx';
import { SeatGrid } from './SeatGrid.tsx';
import { TurningPages } from './TurningPages.tsx';

export function SignatureScene() {
  const t = useTranslations('screen.signature');
  const { signatures } = useOpen();
  const signed = Object.values(signatures).filter(({ choice }) => choice === 'signed').length;
  const declined = Object.values(signatures).length - signed;
  return (
    <div className="grid min-h-0 flex-1 projector:grid-cols-[1fr_18.5em]">
      <TurningPages label={t('treaty')} className="px-4 py-4 projector:px-[2.286em] projector:py-[1em]">
        <div className="projector:[zoom:1.75]">
          <TreatyDocument mode="adopted" />
        </div>
      </TurningPages>
      <section className="min-h-0 border-line-2 p-4 projector:border-s projector:px-[1.7em] projector:py-[1em]">
        <h1 className="font-serif text-[1.5em]/[1.3] font-semibold">{t('title', { signed })}</h1>
        {declined > 0 && <p className="text-muted">{t('declined', { count: declined })}</p>}
        <SeatGrid label={t('label')} className="mt-[0.5em]">
          {(seat) => <Signature seat={seat} />}
        </SeatGrid>
      </section>
    </div>
  );
}

function Signature({ seat }: { seat: Seat }) {
  const t = useTranslations('screen.signature');
  const choice = useOpen().signatures[seat.id]?.choice;
  if (!seat.state) return null;
  if (!choice) return t('notYet');
  const Icon = choice === 'signed' ? Check : X;
  return (
    <span className={`inline-flex items-center gap-[0.3em] font-semibold ${choice === 'signed' ? 'text-within' : 'text-contradicts'}`}>
      <Icon aria-hidden strokeWidth={3} className="size-[0.8em]" />
      {t(`did.${choice}`)}
    </span>
  );
}
