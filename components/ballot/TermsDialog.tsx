'use client';
/** The facilitator opens a ballot on terms of its own: by which rule, how votes are cast, for how long. What the rules would refuse is greyed, with their reason. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActor } from '../../client/asking.ts';
import { useNow, useOpen, useOrder, usePack } from '../../client/hooks.ts';
import { ballotKinds, termsOf, type BallotKind } from '../../negotiation/ballotKinds.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { DecisionRuleId } from '../../negotiation/ids.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import { ruleOf } from '../../negotiation/rules.ts';
import { Why } from '../clause/Why.tsx';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { RulePicker } from './RulePicker.tsx';
import { RuleWords } from './RuleWords.tsx';
import { Warnings } from './Warnings.tsx';

const RuleDialog = lazy(() => import('./MakeRule.tsx').then((file) => ({ default: file.MakeRule })));

interface Terms {
  seconds: number;
  rule: DecisionRuleId;
  kind: BallotKind;
}
interface Props {
  title: string;
  seconds: number;
  /** by which rule where none is chosen; the room's, or what is usual for a motion */
  usual?: DecisionRuleId;
  command: (terms: Terms) => Command;
  close: () => void;
}

export function TermsDialog({ title, seconds, usual, command, close }: Props) {
  const t = useTranslations('ballot.choose');
  const common = useTranslations('common');
  const open = useOpen();
  const pack = usePack();
  const actor = useActor();
  const now = useNow();
  const { give, pending, refusal, clear } = useOrder();
  const [rule, setRule] = useState<DecisionRuleId>(usual ?? open.options.rule);
  const [kind, setKind] = useState<BallotKind>(open.options.showVotes === 'live' ? 'open' : 'atClose');
  const [making, make] = useState(false);
  const chosen = ruleOf(open, pack, rule);
  const answer = termsOf({ open, pack }, { seconds, rule, kind }, actor, { now, seed: 0 });
  const refused = isRefused(answer) ? answer : null;
  const give_ = async () => {
    if ((await give(command({ seconds, rule, kind }))).ok) close();
  };
  if (making)
    return (
      <Suspense fallback={null}>
        <RuleDialog
          close={(made) => {
            if (made) setRule(made);
            make(false);
          }}
        />
      </Suspense>
    );
  return (
    <Dialog
      open
      wide
      onOpenChange={(shown) => !shown && close()}
      title={title}
      description={t('what')}
      actions={
        <>
          <Refusal sentence={refusal} />
          <Button onClick={close}>{common('cancel')}</Button>
          <Button tone="primary" pending={pending} disabled={refused !== null} onClick={() => void give_()}>
            {t('open')}
          </Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <div>
          <RulePicker
            value={rule}
            choose={(id) => {
              clear();
              setRule(id);
            }}
          />
          {chosen && <RuleWords rule={chosen} className="mt-2 text-[14px]/[20px]" />}
          {chosen && <Warnings rule={chosen} className="mt-2" />}
          <Button tone="text" size="small" className="mt-2" onClick={() => make(true)}>
            {t('make')}
          </Button>
        </div>
        <KindChoice kind={kind} choose={setKind} />
      </div>
      <Why refused={refused} className="mt-3" />
    </Dialog>
  );
}

function KindChoice({ kind, choose }: { kind: BallotKind; choose: (kind: BallotKind) => void }) {
  const t = useTranslations('ballot.choose');
  return (
    <fieldset>
      <legend className="text-[13px]/[18px] font-semibold">{t('kind')}</legend>
      <div className="mt-1.5 flex flex-col gap-2">
        {ballotKinds.map((one) => (
          <label key={one} className="flex cursor-pointer items-start gap-2.5">
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => choose(one)}
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
  );
}
