'use client';
/**
 * What a text was read as, drawn over it: a bracket under each phrase with the part of the sentence it was taken for, in the colour of the
 * verdict that turns on it, and the terms; words that were not read are marked as such. Screen readers hear the text and the same as a list.
 */
import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Finding, Verdict } from '../../treaty/finding.ts';
import type { Reading } from '../../treaty/reading.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { ReadingInWords } from './ReadingInWords.tsx';
import { joined, stakesOf, type Stake } from './stakes.ts';
import { stretchesOf, type Stretch } from './stretches.ts';
import { usePartWord } from './usePartWord.ts';

export interface ReadingProps {
  text: string;
  reading: Reading;
  findings: readonly Finding[];
}

export function ReadingOverText({ text, reading, findings }: ReadingProps) {
  const stakes = stakesOf(reading.marks, findings);
  return (
    <div>
      <p lang="en" aria-hidden className="font-serif text-[18px]/[27px] lg:text-[21px]/[30px]">
        {stretchesOf(text, reading).map((stretch, at) => (
          <Piece key={at} stretch={stretch} stakes={joined(stretch.marks.flatMap((mark) => stakes.get(mark) ?? []))} reading={reading} />
        ))}
      </p>
      <ReadingInWords text={text} reading={reading} stakes={stakes} />
    </div>
  );
}

const bracket: Record<Verdict, { line: string; word: string }> = {
  within: { line: 'border-within', word: 'font-semibold text-within' },
  beyond: { line: 'border-beyond', word: 'font-semibold text-beyond' },
  departs: { line: 'border-departs', word: 'font-semibold text-departs' },
  contradicts: { line: 'border-contradicts', word: 'font-semibold text-contradicts' },
  unclear: { line: 'border-unclear', word: 'font-semibold text-unclear' },
};
const neutral = { line: 'border-line-2', word: 'text-muted' };

function Piece({ stretch, stakes, reading }: { stretch: Stretch; stakes: readonly Stake[]; reading: Reading }) {
  const { text, marks, unread } = stretch;
  if (unread) return <Unread text={text} />;
  if (marks.length === 0) return <span className="align-top whitespace-pre-wrap">{text}</span>;
  const [gravest] = stakes;
  const { line, word } = gravest ? bracket[gravest.verdict] : neutral;
  return (
    <Bracketed text={text} line={`${line} ${gravest && gravest.verdict !== 'within' ? 'border-b-[2.5px]' : 'border-b-[1.5px]'}`}>
      {gravest && <VerdictSquare mark={gravest.verdict} size={14} />}
      <PartWords marks={marks} reading={reading} className={word} />
      {gravest && <span className="tnum">{gravest.terms.join(' ')}</span>}
    </Bracketed>
  );
}

function PartWords({ marks, reading, className }: { marks: Stretch['marks']; reading: Reading; className: string }) {
  const word = usePartWord(reading);
  return <span className={className}>{[...new Set(marks.map(word))].join(', ')}</span>;
}

function Unread({ text }: { text: string }) {
  const t = useTranslations('reading');
  return (
    <Bracketed text={text} line="border-dashed border-unclear border-b-[2.5px]" tint="bg-unclear-tint">
      <CircleHelp size={14} strokeWidth={2.5} className="text-unclear" />
      <span className="font-semibold text-unclear">{t('notRead')}</span>
    </Bracketed>
  );
}

function Bracketed({ text, line, tint = '', children }: { text: string; line: string; tint?: string; children: React.ReactNode }) {
  return (
    <span className="mb-2 inline-block max-w-full align-top">
      <span className={`block ${tint}`}>{text}</span>
      <span className={`block h-[5px] border-x-[1.5px] ${line}`} />
      <span className="mt-1 flex flex-wrap items-center gap-x-1.5 pr-2 font-sans text-[12px]/[16px] text-muted select-none">
        {children}
      </span>
    </span>
  );
}
