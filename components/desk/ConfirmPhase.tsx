'use client';
/** Asks before the debrief opens and before phases are left out, and says what then follows. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { phasesSkipped } from './nextStep.ts';

interface Asked {
  /** null: nothing is asked */
  to: PhaseId | null;
  onConfirm: (to: PhaseId) => void;
  onCancel: () => void;
}

export function ConfirmPhase({ to, onConfirm, onCancel }: Asked) {
  const t = useTranslations('desk.confirmPhase');
  const next = useTranslations('desk.next.to');
  const common = useTranslations('common');
  if (to === null) return null;
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && onCancel()}
      title={t('title', { phase: common(`phases.${to}`) })}
      actions={
        <>
          <Button onClick={onCancel}>{common('cancel')}</Button>
          <Button tone="primary" onClick={() => onConfirm(to)}>
            {next(to)}
          </Button>
        </>
      }
    >
      <Consequences to={to} />
    </Dialog>
  );
}

function Consequences({ to }: { to: PhaseId }) {
  const t = useTranslations('desk.confirmPhase');
  const phases = useTranslations('common.phases');
  const format = useFormatter();
  const open = useOpen();
  const skipped = phasesSkipped(open, to);
  return (
    <div className="flex flex-col gap-2 text-[15px]/[22px]">
      {skipped.length > 0 && (
        <p>
          {t('skips', {
            phases: format.list(
              skipped.map((id) => phases(id)),
              { type: 'conjunction' },
            ),
            count: skipped.length,
          })}
        </p>
      )}
      {to === 'debrief' && <p>{t(open.options.briefsAfterwards ? 'briefsShown' : 'briefsKept')}</p>}
      {to === 'debrief' && <p>{t('backAgain')}</p>}
    </div>
  );
}
