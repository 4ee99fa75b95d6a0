'use client';
/** Code, name, seat: three inputs and one thumb. */
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { FrontDoor } from '../../client/doors.ts';
import { Button } from '../marks/Button.tsx';
import { Said } from '../marks/Said.tsx';
import { ComeBackHere } from './ComeBackHere.tsx';
import { CodeField, CodeRefusal, NameField, NameRefusal } from './JoinFields.tsx';
import { ReturnSlip } from './ReturnSlip.tsx';
import { SeatChoice } from './SeatChoice.tsx';
import { useJoinForm } from './useJoinForm.ts';

export interface JoinLimits {
  name: number;
  perSeat: number;
}

export function JoinForm({ startingCode, limits }: { startingCode: string; limits: JoinLimits }) {
  const t = useTranslations('join');
  const { code, name, seat, whole, door, looking, joined, submit } = useJoinForm({ startingCode, nameLength: limits.name });
  const seatName = door?.seats.find(({ id }) => id === seat.chosen)?.name ?? null;
  if (joined) return <ReturnSlip joined={joined} seat={seatName} />;
  return (
    <main id="main" className="flex min-h-0 flex-1 flex-col">
      <form
        className="flex min-h-0 flex-1 flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="mx-auto w-full max-w-[640px] flex-1 px-4 pt-3.5 pb-6">
          <Behind door={door} looking={looking} />
          <div className="mt-3.5 flex gap-3">
            <CodeField {...code} />
            <NameField {...name} most={limits.name} />
          </div>
          <div className="mt-1.5 empty:hidden">
            <CodeRefusal refusal={code.refusal} />
            <NameRefusal refusal={name.refusal} />
          </div>
          {door && <ComeBackHere key={door.code} code={door.code} />}
          {door?.seating === 'choose' && <SeatChoice door={door} mostPerSeat={limits.perSeat} chosen={seat.chosen} choose={seat.choose} />}
          {door?.seating === 'assigned' && <p className="mt-4 text-sm">{t('assigned')}</p>}
          {door && <Notice door={door} />}
          <p className="mt-6 text-sm">
            <a href="/return">{t('wasHere')}</a>
          </p>
        </div>
        <div className="sticky bottom-0 border-t border-line-2 bg-paper px-4 pt-3 pb-[max(14px,env(safe-area-inset-bottom))]">
          <div className="mx-auto max-w-[608px]">
            <div className="mb-2 empty:hidden">
              <Said refusal={seat.refusal} />
              <Said refusal={whole.refusal} />
            </div>
            <Button type="submit" tone="primary" size="big" pending={whole.pending} className="!h-14 w-full text-[17px]">
              {whole.pending ? t('joining') : seatName ? t('sitDown', { seat: seatName }) : t('join')}
            </Button>
            <p className="mt-2 text-[13px]/[18px] text-muted">
              {door ? t('kept', { date: new Date(door.expiresAt) }) : t('keptInGeneral')}
            </p>
          </div>
        </div>
      </form>
    </main>
  );
}

/** What is behind the code: the room and its scenario, or that we are looking. */
function Behind({ door, looking }: { door: FrontDoor | null; looking: boolean }) {
  const t = useTranslations('join');
  return (
    <div aria-live="polite" className="flex min-h-[42px] gap-2.5">
      {door && <Check aria-hidden size={16} strokeWidth={3} className="mt-1 flex-none text-within" />}
      <div>
        <h1 className="font-serif text-[18px]/[23px] font-semibold">{door ? door.title : t('title')}</h1>
        <p className="text-sm/[19px] text-muted">
          {door
            ? t('behind', {
                scenario: door.scenario.title,
                subtitle: door.scenario.subtitle,
                same: door.title === door.scenario.title ? 'yes' : 'no',
              })
            : looking
              ? t('looking')
              : t('what')}
        </p>
      </div>
    </div>
  );
}

function Notice({ door: { scenario } }: { door: FrontDoor }) {
  const t = useTranslations('join');
  return (
    <section className="mt-6 border-l-2 border-line-2 pl-3 text-sm text-muted">
      <h2 className="font-semibold text-ink">{t('notice')}</h2>
      <p>{scenario.notice}</p>
      <p className="mt-2">{t('readers')}</p>
    </section>
  );
}
