'use client';
/** A ballot counted again with the working shown: each requirement's heaps of papers, what was needed, and whose vote alone would have changed it. */
import { useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Paper } from '../../negotiation/counting.ts';
import type { Choice } from '../../negotiation/decisionRules.ts';
import { recount, type Working } from '../../negotiation/recount.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { useTelling } from './BallotResult.tsx';
import { requirementReason, requirementSentence, seatNames } from './resultWords.ts';

const heaps = ['for', 'against', 'abstain', 'none'] as const satisfies (Choice | 'none')[];

export function RecountDialog({ ballot, close }: { ballot: Ballot; close: () => void }) {
  const t = useTranslations('ballot.recount');
  const telling = useTelling();
  const again = recount(ballot, telling.pack.seatGroups);
  return (
    <Dialog open onOpenChange={(shown) => !shown && close()} wide title={t('title', { number: ballot.id.slice(1) })}>
      {!again ? (
        <p className="text-[14px]/[20px]">{t('secret')}</p>
      ) : (
        <div className="flex flex-col gap-5 text-[14px]/[20px]">
          {again.workings.map((working, at) => (
            <OneWorking key={at} ballot={ballot} working={working} />
          ))}
          <p>{t('decisive', { count: again.decisive.length, seats: seatNames(telling, again.decisive) })}</p>
          <p className={`font-semibold ${again.agrees ? 'text-within' : 'text-contradicts'}`}>{t(again.agrees ? 'agrees' : 'differs')}</p>
        </div>
      )}
    </Dialog>
  );
}

function OneWorking({ ballot: { rule }, working: { counted, heaps: laid } }: { ballot: Ballot; working: Working }) {
  const t = useTranslations('ballot.recount');
  const telling = useTelling();
  const { requirement, needed, inFavour, met, counted: base } = counted;
  const weighed = 'weighed' in requirement && requirement.weighed === true;
  const sum = (papers: Paper[]) => papers.reduce((all, { weight }) => all + weight, 0);
  const named = (paper: Paper) => {
    const seat = seatNames(telling, [paper.seat]);
    if (paper.cast === null && paper.counts !== null) return t('silent', { seat });
    return weighed ? t('weighs', { seat, weight: paper.weight }) : seat;
  };
  const reason = requirementReason(telling, counted);
  return (
    <section>
      <h3 className="font-serif text-[17px]/[24px] font-semibold">{requirementSentence(telling, rule, requirement)}</h3>
      <table className="mt-1 w-full text-[13px]/[18px]">
        <tbody>
          {heaps.map((which) => (
            <tr key={which} className="border-b border-line align-top">
              <th scope="row" className="w-24 py-1 text-left font-medium">
                {t('heap', { which })}
              </th>
              <td className="tnum w-10 py-1 pr-3 text-right font-semibold">{t('count', { count: sum(laid[which]) })}</td>
              <td className="py-1 text-muted">
                {laid[which].length === 0 ? t('nobody') : telling.format.list(laid[which].map(named), { type: 'conjunction' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-[13px]/[18px]">
        {requirement.kind === 'shareFor' && (
          <>
            {t('base', { counted: base })}{' '}
            {t('need', {
              strictly: requirement.strictly ? 'yes' : 'no',
              num: requirement.share[0],
              den: requirement.share[1],
              counted: base,
              needed,
            })}{' '}
            {t('have', { inFavour, met: met ? 'yes' : 'no' })}
          </>
        )}
        {requirement.kind === 'countFor' && (
          <>
            {t('needCount', { needed })} {t('have', { inFavour, met: met ? 'yes' : 'no' })}
          </>
        )}
        {requirement.kind !== 'shareFor' && requirement.kind !== 'countFor' && reason}
      </p>
    </section>
  );
}
