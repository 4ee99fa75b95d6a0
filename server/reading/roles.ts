/** A status that is said of a party by naming a group: "X is a Guardian", "the Guardians are X, Y and Z". */
import { range, type ClauseReader } from './clauseReader.ts';
import { exceptParties, type PartyAt } from './voting.ts';

export interface Role {
  act: string;
  parties: readonly PartyAt[];
  /** taken out by name */
  except: readonly PartyAt[];
  /** the verb that joins them */
  between: readonly number[];
  /** where the group stands */
  role: PartyAt;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
/** Words that stand between a party, a verb of being and the role: they name nothing. */
const thinWords = words(
  'a an the one of among amongst as counted included listed named both all each up also in part shall will must to not never no may can cannot should only treated regarded considered deemed remain full fully eleven twelve ten following from circle list group roster ranks number held by borne : " , " under this present treaty of security',
);
const being = words('mean denote hold be become comprise include serve act count consist remain form belong function exclude have');
const leads = words(
  'a an the one of among all each list circle group roster number status role function position capacity title term expression " following , eleven twelve both only no',
);
/** "no appeal by X shall be necessary for the Guardians": X is none of them */
const asking = words('necessary required needed require need');
const follows = words('under with of and in for to on but alongside within too also as besides together');

/** Whether a colon parts the role from those listed under it. */
const listsAfter = (reader: ClauseReader, role: PartyAt, parties: readonly PartyAt[]): boolean => {
  const end = (role.tokens.at(-1) ?? 0) + 1;
  return reader.form(end) === ':' && parties.some(({ tokens }) => (tokens[0] ?? 0) > end);
};

export function roleIn(reader: ClauseReader): Role | null {
  const { found, clause } = reader;
  const inside = found.parties.filter(({ tokens }) => tokens.every(reader.inCore));
  const except = exceptParties(found.tokens, clause.from, clause.to, found.parties).filter(
    ({ id }) => found.words.members.get(id) === undefined,
  );
  const isOut = ({ tokens }: PartyAt): boolean => except.some((one) => one.tokens[0] === tokens[0]);
  const isBeing = (at: number): boolean =>
    reader.form(at) !== 'including' && (found.tokens[at]?.bases.some((base) => being.has(base)) ?? false);
  const isThin = (at: number): boolean =>
    isBeing(at) ||
    reader.kindAt(at) === 'citation' ||
    thinWords.has(reader.form(at)) ||
    found.tokens[at]?.kind === 'number' ||
    found.parties.some(({ id, tokens }) => found.lexicon.roles.some((one) => one.group === id) && tokens.includes(at)) ||
    found.operators.some(({ tokens }) => tokens.includes(at) && !tokens.some((one) => asking.has(reader.form(one))));
  /** a verb of being between the two, and nothing that says more */
  const joins = (from: number, to: number): boolean => to - from < 14 && range(from, to).every(isThin) && range(from, to).some(isBeing);
  for (const { group, act } of found.lexicon.roles)
    for (const role of inside.filter(({ id }) => id === group)) {
      const [first, last] = [role.tokens[0] ?? 0, role.tokens.at(-1) ?? 0];
      const verb = range(last + 1, clause.to).find(isBeing) ?? last;
      const isSubject = range(clause.from, first).every(
        (at) =>
          leads.has(reader.form(at)) ||
          found.tokens[at]?.kind === 'mark' ||
          reader.kindAt(at) === 'citation' ||
          reader.kindAt(at) === 'purpose',
      );
      // "the eleven States are Guardian States: X, Y and Z": what is listed comes after the role said twice
      const after = inside.filter(({ tokens }) => (tokens[0] ?? 0) > verb);
      for (const next of [after[0], after.find(({ id }) => id !== group)])
        if (
          next &&
          isSubject &&
          joins(last + 1, next.tokens[0] ?? 0) &&
          (next.id !== group || after.every(({ id }) => id === group || !listsAfter(reader, next, after)))
        )
          return {
            act,
            role,
            except,
            between: range(last + 1, next.tokens[0] ?? 0),
            parties: inside.filter((one) => (one.tokens[0] ?? 0) >= (next.tokens[0] ?? 0) && !isOut(one)),
          };
      const others = inside.filter(({ id, tokens }) => id !== group && (tokens.at(-1) ?? 0) < first);
      const prior = others.at(-1);
      const then = found.tokens[last + 1];
      const ends = last + 1 >= clause.to || then?.kind === 'mark' || follows.has(then?.form ?? '');
      // a group that becomes one joins
      const becomes =
        prior?.group === true && range((prior.tokens.at(-1) ?? 0) + 1, first).some((at) => found.tokens[at]?.bases.includes('become'));
      if (prior && ends && !becomes && joins((prior.tokens.at(-1) ?? 0) + 1, first))
        return { act, role, except, between: range((prior.tokens.at(-1) ?? 0) + 1, first), parties: others.filter((one) => !isOut(one)) };
    }
  return null;
}
