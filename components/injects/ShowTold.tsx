'use client';
/** Whether the projector shows what was told to everybody last; nothing to choose before anything was told. */
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder } from '../../client/hooks.ts';
import type { CommandOf } from '../../negotiation/commands.ts';
import { showOnScreen } from '../../negotiation/showing.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';

export function ShowTold() {
  const t = useTranslations('injects.screen');
  const { showing, counts } = useOpen();
  const shown = showing === 'inject';
  const command: CommandOf<'showOnScreen'> = { type: 'showOnScreen', what: shown ? null : 'inject' };
  const refused = useMay(showOnScreen, command);
  const { give, pending, refusal } = useOrder();
  if (counts.injects === 0 || refused) return null;
  return (
    <>
      <Button size="small" pending={pending} onClick={() => void give(command)}>
        {t(shown ? 'takeOff' : 'putOn')}
      </Button>
      <Refusal sentence={refusal} />
    </>
  );
}
