'use client';
/** Beside a verdict that weighs: that the term it is of stops nobody here, so that a strict room is not thought to. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { binds } from '../../treaty/completeness.ts';
import type { Finding } from '../../treaty/finding.ts';

export function DoesNotBind({ finding: { term: id, verdict } }: { finding: Finding }) {
  const t = useTranslations('term.binds');
  const { framework } = usePack();
  const inferredTermsBind = useRoom((state) => state.open?.options.inferredTermsBind);
  const term = framework.terms.find((one) => one.id === id);
  const weighs = verdict === 'contradicts' || verdict === 'departs';
  if (!weighs || !term || inferredTermsBind === undefined || binds(term, { inferredTermsBind })) return null;
  return <span className="text-[12px]/[16px] font-medium text-muted">{t('notHere')}</span>;
}
