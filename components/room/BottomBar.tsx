'use client';
/** Under the treaty, 64 high: draft a clause, and the delegation's own drafts. */
import { PenLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useMayDraft } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { Button, buttonClass } from '../marks/Button.tsx';
import { Drafts, LastDraft, useDrafts } from './Drafts.tsx';

export function DraftButton({ className = '' }: { className?: string }) {
  const t = useTranslations('room');
  const { room } = useOpen();
  const kept = useMayDraft();
  const icon = <PenLine aria-hidden size={18} />;
  if (kept)
    return (
      <Button disabled icon={icon} className={className}>
        {t('draft')}
      </Button>
    );
  return (
    <Link href={`/room/${room}/compose`} className={`${buttonClass()} ${className}`}>
      {icon}
      {t('draft')}
    </Link>
  );
}

/** Gone with the phases in which clauses are written; where a draft is left to be looked at, one short line with the way to it. */
export function BottomBar() {
  const kept = useMayDraft();
  const drafts = useDrafts();
  if (kept && drafts.length === 0) return null;
  return (
    <div className={`flex flex-none items-center ${kept ? 'h-12' : 'h-16'} gap-3 border-t border-line-2 bg-paper px-6 lg:pr-8 lg:pl-10`}>
      {!kept && <DraftButton />}
      <span className="ml-auto flex items-center gap-4">
        <span className="hidden xl:inline">
          <LastDraft />
        </span>
        <Drafts />
      </span>
    </div>
  );
}
