/** A verdict: square with a glyph, the word, the term. Never a filled pill, never colour alone. */
import { ArrowUpRight, Check, Circle, CircleHelp, Plus, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Verdict as VerdictWord } from '../../treaty/finding.ts';

/** `silent`: the clause meets no term. */
export type Mark = VerdictWord | 'silent';

const look: Record<Mark, { icon: LucideIcon; solid: string; hollow: string; word: string }> = {
  within: { icon: Check, solid: 'bg-within', hollow: 'border-within text-within', word: 'text-within' },
  beyond: { icon: Plus, solid: 'bg-beyond', hollow: 'border-beyond text-beyond', word: 'text-beyond' },
  departs: { icon: ArrowUpRight, solid: 'bg-departs', hollow: 'border-departs text-departs', word: 'text-departs' },
  contradicts: { icon: X, solid: 'bg-contradicts', hollow: 'border-contradicts text-contradicts', word: 'text-contradicts' },
  silent: { icon: Circle, solid: 'border border-silent text-silent', hollow: 'border-silent text-silent', word: 'text-silent' },
  unclear: { icon: CircleHelp, solid: 'bg-unclear', hollow: 'border-unclear text-unclear', word: 'text-unclear' },
};

/** The square alone. `hollow` = tabled, not adopted. Decorative: put the word beside it or in a label. */
export function VerdictSquare({ mark, hollow, size = 16 }: { mark: Mark; hollow?: boolean; size?: number }) {
  const { icon: Icon, solid, hollow: outlined } = look[mark];
  const outline = hollow || mark === 'silent';
  return (
    <span
      aria-hidden
      className={`inline-grid flex-none place-items-center rounded-mark ${outline ? `border-[1.5px] ${outlined}` : `${solid} text-on-verdict`}`}
      style={{ width: size, height: size }}
    >
      {mark !== 'silent' && <Icon size={Math.round(size * 0.75)} strokeWidth={2.75} />}
    </span>
  );
}

/** Square, word and term ("✓ within P17"). */
export function Verdict({ mark, term, hollow, size }: { mark: Mark; term?: string; hollow?: boolean; size?: number }) {
  const t = useTranslations('common.verdicts');
  return (
    <span className="inline-flex items-center gap-1.5 text-[13px]/[18px] font-semibold whitespace-nowrap">
      <VerdictSquare mark={mark} {...(hollow ? { hollow } : {})} {...(size ? { size } : {})} />
      <span className={look[mark].word}>{t(mark)}</span>
      {term && <span className="tnum font-normal text-muted">{term}</span>}
    </span>
  );
}
