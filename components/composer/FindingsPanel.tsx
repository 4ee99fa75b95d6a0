'use client';
/** The findings beside the text, as they change; the sum of them is said to screen readers once one pauses. */
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import { verdicts, type Conflict } from '../../treaty/finding.ts';
import { Findings } from '../clause/Findings.tsx';
import type { Examined } from './examine.ts';

export function FindingsPanel({
  examined,
  conflicts,
  way,
}: {
  examined: Examined;
  conflicts: readonly Conflict[];
  way: DraftContent['way'];
}) {
  const t = useTranslations('composer');
  const term = useTranslations('term');
  const { framework } = usePack();
  const { findings, wording, read } = examined;
  return (
    <section data-findings className="barred" aria-labelledby="findings-title">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="findings-title" className="text-[15px]/[20px] font-semibold">
          {term('findings')}
        </h2>
        <span className="text-[13px]/[20px] text-muted">{term('against', { title: framework.title, date: framework.date })}</span>
      </div>
      {wording === '' && read ? (
        <p className="py-4 text-[14px]/[20px] text-muted">{t(`waiting.${way}`)}</p>
      ) : read ? (
        <Findings findings={findings} conflicts={conflicts} />
      ) : (
        <div className="py-4">
          <Findings findings={[]} unread />
        </div>
      )}
      <SaidInSum examined={examined} />
    </section>
  );
}

const pause = 900; // ms: a choice is said when it stands, not each step of typing

function SaidInSum({ examined: { findings, wording, read } }: { examined: Examined }) {
  const t = useTranslations('composer');
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length]));
  const sum = wording === '' || !read ? '' : findings.length === 0 ? t('sum.silent') : t('sum.found', counts);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sum), pause);
    return () => clearTimeout(timer);
  }, [sum]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
