/** The result of a ballot in sentences: what was counted, and for each requirement that was not met, why. */
import type { useFormatter, useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { BallotResult, RequirementResult } from '../../negotiation/decisionRules.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import type { PublicPack } from '../../negotiation/pack.ts';

type T = ReturnType<typeof useTranslations<'ballot'>>;
type Format = ReturnType<typeof useFormatter>;
/** What the sentences need besides the result: the catalogue, list formats, the names of seats and groups. */
export interface Telling {
  t: T;
  format: Format;
  pack: Pick<PublicPack, 'seats' | 'seatGroups'>;
}

export const seatNames = ({ format, pack }: Pick<Telling, 'format' | 'pack'>, seats: readonly SeatId[]): string =>
  format.list(
    seats.map((id) => pack.seats.find((seat) => seat.id === id)?.name ?? id),
    { type: 'conjunction' },
  );

const groupOf = (pack: Telling['pack'], id: SeatGroupId) => pack.seatGroups.find((group) => group.id === id);

/** Of nobody there is no share: a figure of it ("1 of 0 needed") would say nothing. */
const nobodyCounted = ({ requirement, counted }: RequirementResult): boolean => requirement.kind === 'shareFor' && counted === 0;

function paramsOf(telling: Telling, { requirement, inFavour, counted, needed, blockedBy }: RequirementResult) {
  const group = groupOf(telling.pack, requirement.group);
  const [num, den] = 'share' in requirement ? requirement.share : [1, 1];
  return {
    share: `s${num}of${den}`,
    num,
    den,
    group: group?.name ?? requirement.group,
    strictly: 'strictly' in requirement && requirement.strictly ? 'yes' : 'no',
    counted: 'counted' in requirement ? requirement.counted : 'all',
    inFavour,
    needed,
    figures: counted,
    seats: seatNames(
      telling,
      blockedBy.map(({ seat }) => seat),
    ),
    count: blockedBy.length,
  };
}

/** "9 in favour, 2 against, 1 abstaining." */
export function countSentence({ t }: Pick<Telling, 't'>, { inFavour, against, abstaining, notVoting }: BallotResult): string {
  const count = t('result.count', { for: inFavour, against, abstain: abstaining });
  return notVoting > 0 ? `${count} ${t('result.notVoting', { count: notVoting })}` : count;
}

/** "Blocked: Moscow’s agreement is required." for each requirement that was not met (Q7). */
export function unmetSentences(telling: Telling, { adopted, inFavour, requirements }: BallotResult): string[] {
  if (adopted) return [];
  const unmet = requirements
    .filter(({ met }) => !met)
    .map((one) => telling.t(`result.why.${nobodyCounted(one) ? 'shareOfNobody' : one.requirement.kind}`, paramsOf(telling, one)));
  return inFavour === 0 ? [...unmet, telling.t('result.why.nobody')] : unmet;
}

/** The whole result as one string, for announcements and for what is read aloud. */
export function resultText(telling: Telling, { result, annulledAt }: Pick<Ballot, 'result' | 'annulledAt'>): string {
  if (!result) return '';
  const verdict = telling.t(result.adopted ? 'result.adopted' : 'result.notAdopted');
  const annulled = annulledAt === undefined ? [] : [telling.t('result.annulled')];
  return [...annulled, verdict, countSentence(telling, result), ...unmetSentences(telling, result)].join(' ');
}

/** What one requirement asks for: "Moscow and Kyiv each vote in favour". */
export function requirementSentence(telling: Telling, one: RequirementResult): string {
  const { requirement } = one;
  if (requirement.kind !== 'eachFor') return telling.t(`result.requirement.${requirement.kind}`, paramsOf(telling, one));
  const seats = groupOf(telling.pack, requirement.group)?.seats ?? [];
  return telling.t('result.requirement.eachFor', { seats: seatNames(telling, seats), count: seats.length });
}

/** Why it was or was not met: who stood in the way, or the figures. */
export function requirementReason(telling: Telling, one: RequirementResult): string {
  const { requirement, inFavour, counted, needed, blockedBy } = one;
  if (requirement.kind === 'eachFor' || requirement.kind === 'noneAgainst') {
    const named = blockedBy.map(({ seat, because }) => telling.t(`result.because.${because}`, { seat: seatNames(telling, [seat]) }));
    return telling.format.list(named, { type: 'conjunction' });
  }
  if (nobodyCounted(one)) return telling.t('result.noFigures');
  return telling.t('result.figures', { inFavour, counted, needed });
}
