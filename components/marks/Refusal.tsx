/** Why something was refused, in a sentence, beside what was asked. Announced. */
import { CircleAlert } from 'lucide-react';

export function Refusal({ sentence }: { sentence: string | null }) {
  return (
    <p role="alert" className={sentence ? 'flex items-start gap-2 text-[13px]/[18px] text-contradicts' : 'sr-only'}>
      {sentence && <CircleAlert aria-hidden size={16} className="mt-px flex-none" />}
      {sentence}
    </p>
  );
}
