'use client';
/** Moving a motion of procedure: which, about which clause or for how long. What the rules would refuse is greyed, with their reason. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { motionKinds, type MotionContent, type MotionKind } from '../../negotiation/motions.ts';
import { moveMotion } from '../../negotiation/moving.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { labelClass } from '../marks/field.ts';
import { Refusal } from '../marks/Refusal.tsx';
import { articleNumber } from '../treaty/outline.ts';

const longest = 1440;

export function MoveDialog({ close }: { close: () => void }) {
  const t = useTranslations('room.motions');
  const common = useTranslations('common');
  const pack = usePack();
  const { clauses } = useOpen();
  const tabled = Object.values(clauses).filter(({ state }) => state === 'tabled');
  const [kind, choose] = useState<MotionKind>(tabled.length > 0 ? 'closeDebate' : 'suspend');
  const [clause, setClause] = useState<ClauseId | ''>(tabled[0]?.id ?? '');
  const [minutes, setMinutes] = useState(10);
  const { give, pending, refusal, clear } = useOrder();
  const content: MotionContent = kind === 'suspend' ? { kind, minutes } : { kind, clause: (clause || 'c1') as ClauseId };
  const refused = useMay(moveMotion, { type: 'moveMotion', content });
  const move = async () => {
    if ((await give({ type: 'moveMotion', content })).ok) close();
  };
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && close()}
      title={t('move')}
      description={t('what')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button onClick={close}>{common('cancel')}</Button>
          <Button tone="primary" pending={pending} disabled={refused !== null} onClick={() => void move()}>
            {t('moveIt')}
          </Button>
        </>
      }
    >
      <fieldset>
        <legend className="sr-only">{t('which')}</legend>
        <div className="flex flex-col gap-2.5">
          {motionKinds.map((one) => (
            <label key={one} className="flex cursor-pointer items-start gap-2.5">
              <input
                type="radio"
                name="motion"
                checked={kind === one}
                onChange={() => {
                  clear();
                  choose(one);
                }}
                className="mt-0.5 size-5 flex-none accent-accent"
              />
              <span className="text-sm font-medium">
                {t(`kinds.${one}.label`)}
                <span className="block text-[13px]/[18px] font-normal text-muted">{t(`kinds.${one}.why`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-4">
        {kind === 'suspend' ? (
          <label className={labelClass}>
            {t('minutes')}
            <input
              type="number"
              min={1}
              max={longest}
              value={minutes}
              onChange={(event) => setMinutes(Math.min(longest, Math.max(1, Math.round(Number(event.target.value)) || 1)))}
              className="tnum mt-1 block h-11 w-28 rounded-ctl border border-edge bg-surface px-3 text-base font-normal"
            />
          </label>
        ) : (
          <label className={labelClass}>
            {t('clause')}
            <select
              value={clause}
              onChange={(event) => setClause(event.target.value as ClauseId)}
              className="mt-1 block h-11 w-full rounded-ctl border border-edge bg-surface px-3 text-base font-normal"
            >
              {tabled.length === 0 && <option value="">{t('noClause')}</option>}
              {tabled.map(({ id, issue, sponsors }) => (
                <option key={id} value={id}>
                  {t('clauseOf', {
                    article: articleNumber(pack, issue),
                    title: pack.issues.find((other) => other.id === issue)?.title ?? '',
                    seat: pack.seats.find((other) => other.id === sponsors[0])?.name ?? '',
                  })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <Why refused={refused} className="mt-3" />
    </Dialog>
  );
}
