'use client';
/** The findings beside the text, as they change; the sum of them is said to screen readers once one pauses. */
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { TextHeard } from '../../client/useReading.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import { verdicts, type Conflict } from '../../treaty/finding.ts';
import { Findings } from '../clause/Findings.tsx';
import type { Examined } from './examine.ts';

interface Props {
  examined: Examined;
  conflicts: readonly Conflict[];
  way: DraftContent['way'];
  heard: TextHeard;
}

export function FindingsPanel({ examined, conflicts, way, heard }: Props) {
  const t = useTranslations('composer');
  const term = useTranslations('term');
  const { framework } = usePack();
  const { findings, wording, read, machine } = examined;
  const typed = way === 'text';
  const waits = typed ? heard.last === null && !machine : wording === '';
  const old = typed && heard.last !== null && heard.reading === null;
  return (
    <section data-findings className="barred" aria-labelledby="findings-title" aria-busy={old}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="findings-title" className="text-[15px]/[20px] font-semibold">
          {term('findings')}
        </h2>
        <span className="text-[13px]/[20px] text-muted">{term('against', { title: framework.title, date: framework.date })}</span>
      </div>
      {waits ? (
        <p className="py-4 text-[14px]/[20px] text-muted">{t(`waiting.${way}`)}</p>
      ) : (
        <div className={old ? 'grayscale' : ''}>
          {machine && <p className="mt-1 text-[13px]/[18px] text-muted">{t('typed.ofCorrected')}</p>}
          <div className={read ? '' : 'py-4'}>
            <Findings findings={findings} conflicts={conflicts} unread={!read} />
          </div>
          {machine && <OfMachine {...{ examined, machine }} />}
        </div>
      )}
      <SaidInSum {...{ examined, heard }} typed={typed} />
    </section>
  );
}

/** Beside the corrected reading, in short: what the machine's own would be found to say. */
function OfMachine({ examined: { weighed }, machine }: { examined: Examined; machine: NonNullable<Examined['machine']> }) {
  const t = useTranslations('composer.typed');
  return (
    <div className="border-t border-line-2 py-3">
      <h3 className="mb-1.5 text-[13px]/[18px] font-semibold">{t('ofMachine')}</h3>
      <Findings findings={machine} compact unread={weighed[0]?.face === 'unread'} />
    </div>
  );
}

const pause = 900; // ms: a choice is said when it stands, not each step of typing

function useSum({ findings, wording, read }: Examined, heard: TextHeard, typed: boolean): string {
  const t = useTranslations('composer');
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length]));
  const found = wording === '' || !read ? '' : findings.length === 0 ? t('sum.silent') : t('sum.found', counts);
  if (!typed || heard.state === 'nothing') return found;
  if (heard.state === 'refused') return heard.refusal ?? '';
  if (heard.state !== 'read' || !heard.reading) return heard.state === 'offline' ? t('typed.state.offline') : '';
  return `${t(`typed.state.${heard.reading.state}`)} ${found}`.trim();
}

function SaidInSum({ examined, heard, typed }: { examined: Examined; heard: TextHeard; typed: boolean }) {
  const sum = useSum(examined, heard, typed);
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
