'use client';
/** Sign, or decline: for the head, asked once more before it counts. */
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { sign } from '../../negotiation/signature.ts';
import { ConfirmOrder } from '../clause/Confirm.tsx';
import { Why } from '../clause/Why.tsx';

export function SignButtons({ phone = false }: { phone?: boolean }) {
  const t = useTranslations('signature');
  const { seat, head } = useMe();
  const { seats } = usePack();
  const { clauses, signatures } = useOpen();
  const maySign = useMay(sign, { type: 'sign', choice: 'signed' });
  const mayDecline = useMay(sign, { type: 'sign', choice: 'declined' });
  const mine = seat ? signatures[seat]?.choice : undefined;
  const name = seats.find(({ id }) => id === seat)?.name ?? '';
  const count = Object.values(clauses).filter(({ state }) => state === 'adopted').length;
  if (!seat || !head) return null;
  const why = maySign && maySign.refused !== 'alreadySo' ? maySign : null;
  return (
    <div className={phone ? 'grid grid-cols-2 gap-2 [&>button]:h-14 [&>button]:text-[16px]' : 'flex flex-wrap items-center gap-2'}>
      {mine !== 'signed' && (
        <ConfirmOrder
          command={{ type: 'sign', choice: 'signed' }}
          tone="primary"
          label={mine ? t('again.sign') : t('sign')}
          title={t('signTitle', { seat: name })}
          text={t('signText', { count })}
          confirm={t('signConfirm', { seat: name })}
          disabled={maySign !== null}
        />
      )}
      {mine !== 'declined' && (
        <ConfirmOrder
          command={{ type: 'sign', choice: 'declined' }}
          tone="danger"
          label={mine ? t('again.decline') : t('decline')}
          title={t('declineTitle', { seat: name })}
          text={t('declineText', { seat: name })}
          confirm={t('declineConfirm', { seat: name })}
          disabled={mayDecline !== null}
        />
      )}
      <Why refused={why} className={phone ? 'col-span-2' : ''} />
    </div>
  );
}
