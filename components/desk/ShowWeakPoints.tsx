'use client';
/** Whether the projector shows the weak points of the treaty: one button, greyed where the room's rule would refuse it. */
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { CommandOf } from '../../negotiation/commands.ts';
import { showOnScreen } from '../../negotiation/showing.ts';
import { Why } from '../clause/Why.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function ShowWeakPoints() {
  const { weakPoints } = usePack();
  return weakPoints ? <Switch /> : null;
}

function Switch() {
  const t = useTranslations('weakPoints.ui');
  const shown = useOpen().showing === 'weakPoints';
  const command: CommandOf<'showOnScreen'> = { type: 'showOnScreen', what: shown ? null : 'weakPoints' };
  const refused = useMay(showOnScreen, command);
  const { give, pending, refusal } = useOrder();
  return (
    <div className="mt-2 grid justify-items-start gap-1">
      <Button size="small" pending={pending} disabled={refused !== null} onClick={() => void give(command)}>
        {t(shown ? 'takeOff' : 'putOn')}
      </Button>
      <Why refused={refused} className="" />
      <Refusal sentence={refusal} />
    </div>
  );
}
