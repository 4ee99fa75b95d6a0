/** From a zod schema's complaints to faults with a sentence: what is missing, unknown, too long, or not of the kind that is wanted. */
import type { z } from 'zod';
import type { Fault, Params, Path, ProblemCode } from './problem.ts';

export type Shaped<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Parses strictly: a key the schema does not know is a fault, at any depth, whether or not the schema itself is strict. */
export function shape<S extends z.ZodType>(schema: S, raw: unknown, at: Path = []): Shaped<z.output<S>> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  const faults = parsed.success ? unknownKeys(raw, parsed.data, at) : parsed.error.issues.flatMap((issue) => faultsOf(issue, at));
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}

/** What the author wrote and the schema dropped: a misspelt optional key would otherwise vanish in silence. */
function unknownKeys(raw: unknown, parsed: unknown, at: Path): Fault[] {
  if (Array.isArray(raw) && Array.isArray(parsed)) return raw.flatMap((item, index) => unknownKeys(item, parsed[index], [...at, index]));
  if (!isRecord(raw) || !isRecord(parsed)) return [];
  return Object.entries(raw).flatMap(([key, value]) =>
    Object.hasOwn(parsed, key)
      ? unknownKeys(value, parsed[key], [...at, key])
      : [{ path: [...at, key], code: 'unknownKey' as const, params: { key } }],
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>;

function faultsOf(issue: Issue, at: Path): Fault[] {
  const path = [...at, ...(issue.path as (string | number)[])];
  return (translators[issue.code] as (issue: Issue, path: Path) => Fault[])(issue, path);
}

const fault = (path: Path, code: ProblemCode, params: Params = {}): Fault[] => [{ path, code, params }];

/** The key; for an entry of a list, the key of the list. */
const nameOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? 'the file';

/** Long values are cut: the line is named, the author can read it there. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const sizes: Record<string, { big: ProblemCode; small: ProblemCode }> = {
  string: { big: 'tooLong', small: 'tooShort' },
  array: { big: 'tooMany', small: 'tooFew' },
};
const sizeCode = (origin: string, side: 'big' | 'small'): ProblemCode =>
  sizes[origin]?.[side] ?? (side === 'big' ? 'tooGreat' : 'tooSmall');

const translators: { [C in Issue['code']]: (issue: IssueOf<C>, path: Path) => Fault[] } = {
  invalid_type: ({ expected, input }, path) =>
    input === undefined || input === null
      ? fault(path, 'missing', { key: nameOf(path) })
      : fault(path, 'wrongKind', { key: nameOf(path), expected, value: shown(input) }),
  too_big: ({ origin, maximum }, path) => fault(path, sizeCode(origin, 'big'), { key: nameOf(path), limit: Number(maximum) }),
  too_small: ({ origin, minimum }, path) => fault(path, sizeCode(origin, 'small'), { key: nameOf(path), limit: Number(minimum) }),
  invalid_format: ({ input }, path) => fault(path, 'badFormat', { key: nameOf(path), value: shown(input) }),
  invalid_value: ({ values, input }, path) =>
    input === undefined || input === null
      ? fault(path, 'missing', { key: nameOf(path) })
      : fault(path, 'notOneOf', { key: nameOf(path), value: shown(input), allowed: values.map(String).join(', ') }),
  not_multiple_of: ({ input }, path) => fault(path, 'wrongKind', { key: nameOf(path), expected: 'int', value: shown(input) }),
  unrecognized_keys: ({ keys }, path) => keys.flatMap((key) => fault([...path, key], 'unknownKey', { key })),
  invalid_key: (_, path) => fault(path, 'badFormat', { key: nameOf(path), value: shown(path.at(-1)) }),
  invalid_element: ({ issues }, path) => issues.flatMap((issue) => faultsOf(issue, path)),
  invalid_union: (issue, path) => faultsOfUnion(issue, path),
  custom: ({ message }, path) => fault(path, 'other', { message }),
};

function faultsOfUnion(issue: IssueOf<'invalid_union'>, path: Path): Fault[] {
  if (issue.discriminator !== undefined) return faultsOfKind(issue, issue.discriminator, path);
  // the alternative that was missed by least says most; when two were missed alike, neither does
  const [closest = [], second = []] = issue.errors.toSorted((a, b) => miss(a) - miss(b));
  if (miss(closest) === miss(second)) return fault(path, 'noneOfTheForms', { key: nameOf(path), value: shown(issue.input) });
  return closest.flatMap((inner) => faultsOf(inner, path));
}

/** One of several kinds of map, told apart by one key: the key is missing or its word is unknown. */
function faultsOfKind({ input, ...issue }: IssueOf<'invalid_union'>, key: string, path: Path): Fault[] {
  const allowed = 'options' in issue ? (issue.options ?? []).map(String).join(', ') : '';
  const value = isRecord(input) ? input[key] : undefined;
  return value === undefined ? fault(path, 'missing', { key }) : fault(path, 'notOneOf', { key, value: shown(value), allowed });
}

/** A value of another kind altogether counts ten. */
const miss = (issues: Issue[]): number => issues.reduce((sum, { path }) => sum + (path.length === 0 ? 10 : 1), 0);
