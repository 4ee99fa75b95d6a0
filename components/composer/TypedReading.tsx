'use client';
/** What was typed as the check reads it: drawn over the text, in plain words, and what was not read; and the way to correct it in the form. */
import { PencilLine, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import type { TextHeard } from '../../client/useReading.ts';
import { wordingOf } from '../../negotiation/finding.ts';
import type { Issue } from '../../negotiation/pack.ts';
import { Button } from '../marks/Button.tsx';
import { ReadingOverText } from '../reading/ReadingOverText.tsx';
import { UnreadWords } from '../reading/UnreadWords.tsx';
import { asCorrections, examine, type Examined } from './examine.ts';
import { SentenceForm } from './SentenceForm.tsx';

interface Props {
  issue: Issue;
  draft: DraftInHand;
  examined: Examined;
  heard: TextHeard;
  disabled: boolean;
}

export function TypedReading({ issue, draft, examined, heard, disabled }: Props) {
  const t = useTranslations('composer.typed');
  const { vocabulary } = usePack();
  const { last, reading } = heard;
  const { corrections } = draft.content;
  const old = reading === null;
  if (!last) return corrections ? <Corrections {...{ issue, draft, disabled }} /> : null;
  const meaning = last.reading.norms.length > 0 ? wordingOf(last.reading.norms, vocabulary) : '';
  return (
    <>
      <section aria-labelledby="reading-title" aria-busy={old} className="mt-5">
        <h2 id="reading-title" className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3 text-[13px]/[20px] font-semibold">
          {t('how')}
          {old && <span className="font-normal text-muted">{t('older')}</span>}
        </h2>
        {/* an old reading stays, without its colours: it says more than none */}
        <div className={`border-l-2 border-line-2 pl-4 lg:pl-[26px] ${old ? 'text-muted grayscale' : ''}`}>
          <ReadingOverText text={last.text} reading={last.reading} findings={examined.machine ?? examined.findings} />
          <UnreadWords text={last.text} reading={last.reading} />
          {meaning && (
            <>
              <h3 className="mt-3 text-[13px]/[20px] font-semibold">{t('means')}</h3>
              <p lang="en" className="font-serif text-[17px]/[26px] text-pretty">
                {meaning}
              </p>
            </>
          )}
        </div>
        {!corrections && !disabled && (
          <Button
            size="small"
            className="mt-3"
            icon={<PencilLine aria-hidden size={16} />}
            onClick={() => draft.change({ corrections: asCorrections(last.reading.norms) })}
          >
            {t('correct')}
          </Button>
        )}
      </section>
      {corrections && <Corrections {...{ issue, draft, disabled }} />}
    </>
  );
}

/** The sentence form, filled with what the machine read and changed to what its author means. The text stays as it is typed. */
function Corrections({ issue, draft: { content, change }, disabled }: Pick<Props, 'issue' | 'draft' | 'disabled'>) {
  const t = useTranslations('composer.typed');
  const pack = usePack();
  const { check } = useOpen().options;
  const norms = content.corrections ?? [];
  return (
    <section aria-labelledby="corrected-title" className="mt-6 border-t-2 border-ink pt-3">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="corrected-title" className="text-[15px]/[20px] font-semibold">
            {t('corrected')}
          </h2>
          <p className="mt-0.5 text-[13px]/[18px] text-muted">{t(`correctedWhy.${check}`)}</p>
        </div>
        {!disabled && (
          <Button size="small" icon={<RotateCcw aria-hidden size={16} />} onClick={() => change({ corrections: undefined })}>
            {t('drop')}
          </Button>
        )}
      </div>
      <SentenceForm
        issue={issue}
        norms={norms}
        examined={examine({ ...content, way: 'form', norms }, { pack })}
        disabled={disabled}
        onChange={(corrections) => change({ corrections })}
      />
    </section>
  );
}
