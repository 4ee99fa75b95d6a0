'use client';
/** A statement with how sure we are of it, in a word and a shape: documented, partly, inferred. */
import { Circle, CircleDot, CircleDotDashed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Brief } from '../../negotiation/pack.ts';
import { Heading } from './Heading.tsx';

export type ConfidenceWord = Brief['alternative']['confidence'];
const glyphs: Record<ConfidenceWord, LucideIcon> = { documented: CircleDot, mixed: CircleDotDashed, inferred: Circle };

export function Confidence({ confidence }: { confidence: ConfidenceWord }) {
  const t = useTranslations('brief');
  const Icon = glyphs[confidence];
  return (
    <span
      title={t(`confidenceNote.${confidence}`)}
      className="inline-flex items-center gap-1 text-[12px]/[16px] whitespace-nowrap text-muted"
    >
      <Icon aria-hidden size={11} strokeWidth={2} />
      {t(`confidence.${confidence}`)}
    </span>
  );
}

export function Marked({ confidence, children }: { confidence: ConfidenceWord; children: ReactNode }) {
  return (
    <p>
      {children} <Confidence confidence={confidence} />
    </p>
  );
}

export function Points({ title, items }: { title: string; items: Brief['interests'] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <Heading>{title}</Heading>
      <ul className="flex flex-col gap-1">
        {items.map(({ text, confidence }) => (
          <li key={text}>
            <Marked confidence={confidence}>{text}</Marked>
          </li>
        ))}
      </ul>
    </section>
  );
}
