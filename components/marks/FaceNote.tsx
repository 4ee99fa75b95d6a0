'use client';
/** What has to be said on the face of a typed clause beside its verdicts: that a part was not read, and whose reading it is. */
import { CircleHelp, PencilLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Version } from '../../negotiation/clauses.ts';
import { faceOf } from '../../negotiation/readings.ts';

type Typed = Pick<Version, 'read' | 'reading' | 'correction'>;

/** That a part was not read: for everyone, the projector too. Nothing where all was, or nothing (which is said in place of verdicts). */
export function PartlyMark({ version, size = 14 }: { version: Typed; size?: number }) {
  const t = useTranslations('common.face');
  if (faceOf(version) !== 'partly') return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-[13px]/[18px] font-semibold text-unclear">
      <CircleHelp aria-hidden size={size} strokeWidth={2.25} className="flex-none" />
      {t('partly')}
    </span>
  );
}

/** Both notes, one under the other. */
export function FaceNotes({ version }: { version: Typed }) {
  const t = useTranslations('common.face');
  const { correction } = version;
  return (
    <>
      <PartlyMark version={version} />
      {correction && (
        <p className="flex items-start gap-1.5 text-[12px]/[16px] text-muted">
          <PencilLine aria-hidden size={13} className="mt-px flex-none" />
          {t('corrected', { ruled: correction.ruling?.stands ?? 'no' })}
        </p>
      )}
    </>
  );
}
