'use client';
/** What my seat can do with an amendment: its author words it anew or withdraws it, the lead sponsor accepts it, and where the room says so either opens its ballot. */
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { openAmendmentBallot } from '../../negotiation/amendmentBallots.ts';
import { acceptAmendment, withdrawAmendment } from '../../negotiation/amending.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { RuleWords } from '../ballot/RuleWords.tsx';
import { ConfirmOrder } from '../clause/Confirm.tsx';
import { Why } from '../clause/Why.tsx';
import { Button, buttonClass } from '../marks/Button.tsx';

interface Props {
  clause: Clause;
  amendment: Amendment;
}

export function AmendmentActions({ clause, amendment }: Props) {
  const { seat } = useMe();
  if (seat === null || amendment.state !== 'pending') return null;
  const leads = clause.sponsors[0] === seat && clause.state === 'tabled';
  const authors = amendment.by === seat;
  if (!leads && !authors) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {authors && <AsAuthor clause={clause} amendment={amendment} />}
      {leads && <AsLeader clause={clause} amendment={amendment} />}
      <OpenBallot clause={clause} amendment={amendment} />
    </div>
  );
}

function AsAuthor({ clause, amendment }: Props) {
  const t = useTranslations('amendment.actions');
  const { room } = useOpen();
  const command = { type: 'withdrawAmendment', amendment: amendment.id } as const;
  const kept = useMay(withdrawAmendment, command);
  const worded = 'text' in amendment.what;
  return (
    <>
      <ConfirmOrder
        command={command}
        tone="danger"
        label={t('withdraw')}
        title={t('withdrawTitle')}
        text={t('withdrawText')}
        confirm={t('withdrawConfirm')}
        disabled={kept !== null}
      />
      {worded &&
        (kept ? (
          <Button disabled>{t('anew')}</Button>
        ) : (
          <Link href={`/room/${room}/compose?amends=${clause.id}&amendment=${amendment.id}`} className={buttonClass()}>
            {t('anew')}
          </Link>
        ))}
      <Why refused={kept} />
    </>
  );
}

function AsLeader({ clause, amendment }: Props) {
  const t = useTranslations('amendment.actions');
  const { seats } = usePack();
  const command = { type: 'acceptAmendment', amendment: amendment.id, version: clause.versions.length - 1 } as const;
  const kept = useMay(acceptAmendment, command);
  return (
    <>
      <ConfirmOrder
        command={command}
        tone="primary"
        label={t('accept')}
        title={t('acceptTitle', { seat: seats.find(({ id }) => id === amendment.by)?.name ?? '' })}
        text={t('acceptText')}
        confirm={t('acceptConfirm')}
        disabled={kept !== null}
      />
      <Why refused={kept} />
    </>
  );
}

function OpenBallot({ clause, amendment }: Props) {
  const t = useTranslations('amendment.actions');
  const words = useTranslations('clause.actions');
  const { options } = useOpen();
  const rule = usePack().decisionRules.find(({ id }) => id === options.rule);
  const command = { type: 'openAmendmentBallot', amendment: amendment.id, version: clause.versions.length - 1, seconds: null } as const;
  const kept = useMay(openAmendmentBallot, command);
  if (options.ballotsOpenedBy !== 'sponsor') return null;
  const seconds = options.ballotSeconds;
  return (
    <>
      <ConfirmOrder
        command={command}
        tone="primary"
        label={t('openBallot')}
        title={t('openTitle')}
        text={seconds % 60 === 0 ? words('openText', { minutes: seconds / 60 }) : words('openTextSeconds', { seconds })}
        confirm={words('openConfirm')}
        disabled={kept !== null}
      >
        {rule && <RuleWords rule={rule} className="text-[14px]/[20px]" />}
      </ConfirmOrder>
      <Why refused={kept} />
    </>
  );
}
