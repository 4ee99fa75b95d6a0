'use client';
/** The options of an article: label, wording, and how each stands to the framework, as the check finds it now. */
import { Lock, PencilLine } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { findingsOf } from '../../negotiation/finding.ts';
import type { Issue, Option } from '../../negotiation/pack.ts';
import type { Finding } from '../../treaty/finding.ts';
import { toTenths } from '../brief/points.ts';
import { byWeight } from '../clause/Findings.tsx';
import { Verdict } from '../marks/Verdict.tsx';

interface Props {
  issue: Issue;
  chosen: Option['id'] | undefined;
  /** there is a filled-in sentence already, which opening an option as a form replaces */
  filledIn: boolean;
  disabled: boolean;
  onChoose: (option: Option) => void;
  onVary: (option: Option) => void;
}

export function OptionCards({ issue, chosen, filledIn, disabled, onChoose, onVary }: Props) {
  const t = useTranslations('composer.options');
  const findings = useOptionFindings(issue);
  return (
    <fieldset disabled={disabled} className="pt-4">
      <legend className="float-left mb-3 text-[14px]/[20px]">{issue.question}</legend>
      <div className="clear-both flex flex-col gap-3">
        {issue.options.map((option) => (
          <div
            key={option.id}
            className={`relative rounded-ctl border bg-surface has-[input:focus-visible]:outline-3 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent ${
              option.id === chosen ? 'border-accent shadow-[inset_0_0_0_1px_var(--accent)]' : 'border-edge'
            }`}
          >
            <label className="block cursor-pointer px-4 pt-3 pb-3.5 lg:px-5">
              <span className="grid grid-cols-[18px_1fr] items-start gap-x-3 gap-y-1 sm:grid-cols-[18px_1fr_auto]">
                <input
                  type="radio"
                  name={`option-${issue.id}`}
                  checked={option.id === chosen}
                  onChange={() => onChoose(option)}
                  className="mt-0.5 size-[18px] flex-none accent-accent outline-none"
                />
                <span className="min-w-0 text-[14px]/[20px] font-semibold">{option.label}</span>
                <OwnPoints issue={issue} option={option} />
              </span>
              <span className="mt-2 block font-serif text-[17px]/[25px] lg:pl-[30px]">{option.wording}</span>
              <span className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-1 lg:pl-[30px]">
                <Stands findings={findings.get(option.id) ?? []} />
              </span>
            </label>
            {option.id === chosen && !disabled && (
              <div className="border-t border-line px-4 py-1.5 lg:px-5 lg:pl-[50px]">
                <button
                  type="button"
                  onClick={() => onVary(option)}
                  className="inline-flex h-11 items-center gap-2 rounded-ctl text-[13px] font-semibold text-accent hover:underline lg:h-8"
                >
                  <PencilLine aria-hidden size={16} />
                  {t(filledIn ? 'varyInstead' : 'vary')}
                </button>
              </div>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Not what the authors say of an option: what the check finds in its norms. */
function useOptionFindings(issue: Issue): Map<Option['id'], Finding[]> {
  const pack = usePack();
  return useMemo(() => new Map(issue.options.map(({ id, norms }) => [id, byWeight(findingsOf(norms, { pack }))])), [issue, pack]);
}

function Stands({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return <Verdict mark="silent" />;
  return findings.map(({ term, verdict }) => <Verdict key={term} mark={verdict} term={term} />);
}

/** What this option is worth to one's own seat, and to nobody else's eyes. */
function OwnPoints({ issue, option }: { issue: Issue; option: Option }) {
  const t = useTranslations('composer.options');
  const ranking = useRoom((state) => state.seat?.brief?.rankings[issue.id]);
  if (!ranking) return null;
  const place = ranking.order.indexOf(option.id) + 1;
  const points = ranking.points[option.id];
  if (place === 0 || points === undefined) return null;
  return (
    <span className="flex items-center gap-1.5 text-[12px]/[20px] text-muted max-sm:col-start-2">
      <Lock aria-hidden size={13} />
      <span className="tnum">{t('points', { place, points: toTenths(points) })}</span>
    </span>
  );
}
