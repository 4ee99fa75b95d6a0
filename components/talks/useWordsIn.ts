'use client';
/** What a channel's parts are called and say, by its kind. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import type { Channel } from '../../client/channels.ts';
import { usePack } from '../../client/hooks.ts';
import { useSeatList } from './useTalkNames.ts';

export interface ChannelWords {
  log: string;
  label: string;
  placeholder: string;
  emptyTitle: string;
  emptyReason: string;
}

export function useWordsIn({ place, talk }: Pick<Channel, 'place' | 'talk'>): ChannelWords {
  const t = useTranslations('talks');
  const plenary = useTranslations('plenary');
  const listed = useSeatList();
  const { seats } = usePack();
  const { seat } = useMe();
  const { kind } = place;
  if (kind === 'plenary')
    return {
      log: plenary('log'),
      label: plenary('field'),
      placeholder: plenary('placeholder'),
      emptyTitle: plenary('empty.title'),
      emptyReason: plenary('empty.reason'),
    };
  const others = [...(talk?.in ?? []), ...(talk?.invited ?? [])].filter((id) => id !== seat);
  const values = {
    seats: others.length > 0 ? listed(others) : t('alone'),
    seat: kind === 'seat' ? (seats.find(({ id }) => id === place.seat)?.name ?? '') : '',
  };
  return {
    log: t(`log.${kind}`, values),
    label: t(`field.${kind}.label`, values),
    placeholder: t(`field.${kind}.placeholder`, values),
    emptyTitle: t(`empty.${kind}.title`),
    emptyReason: t(`empty.${kind}.reason`),
  };
}
