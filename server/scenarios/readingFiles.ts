/** The pack's reading part: how people write its words. Optional; read by the server alone, and kept with the rooms that opened with it. */
import type { Vocabulary } from '../../treaty/vocabulary.ts';
import { classesNamed, entryOf, Lexicon, type Entry } from '../reading/lexicon.ts';
import { knownIds, type KnownIds } from './knownIds.ts';
import { sentence, type Fault, type Path, type Problem } from './problem.ts';
import { shape } from './shape.ts';
import type { SourceFile } from './sourceFile.ts';

const wordSections = ['states', 'groups', 'acts', 'objects', 'places', 'triggers', 'means'] as const;

export interface ReadLexicon {
  problems: Problem[];
  /** absent where the pack has no reading part, or a faulty one */
  value?: Lexicon;
}

/** The files of the part laid together, every fault with its file and line. */
export function readLexicon(files: readonly SourceFile[], vocabulary: Vocabulary): ReadLexicon {
  const problems = files.flatMap((file) => file.problems);
  if (files.length === 0 || problems.length > 0) return { problems };
  const shaped = files.map((file) => ({ file, of: shape(Lexicon, file.value ?? {}) }));
  const known = knownIds(vocabulary);
  const parts = shaped.flatMap(({ of }) => (of.ok ? [of.value] : []));
  const classes = new Set(parts.flatMap((part) => Object.keys(part.classes)));
  const located = shaped.flatMap(({ file, of }) => {
    const faults = of.ok ? faultsIn(of.value, known, classes) : of.faults;
    return faults.map(({ path, code, params }) => ({ file: file.name, line: file.lineOf(path), reason: sentence(code, params) }));
  });
  return located.length > 0 ? { problems: located } : { problems: [], value: together(parts) };
}

/** Sections of several files add up. */
function together(parts: readonly Lexicon[]): Lexicon {
  const sections = ['classes', ...wordSections] as const;
  const whole = Object.fromEntries(
    sections.map((name) => {
      const merged: Record<string, string[]> = {};
      for (const part of parts) for (const [id, phrases] of Object.entries(part[name])) merged[id] = [...(merged[id] ?? []), ...phrases];
      return [name, merged];
    }),
  );
  return Lexicon.parse({
    ...whole,
    roles: parts.flatMap(({ roles }) => roles),
    steps: parts.flatMap(({ steps }) => steps),
    outside: parts.flatMap(({ outside }) => outside),
    orders: parts.flatMap(({ orders }) => orders),
    elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
    further: parts.find(({ further }) => further !== undefined)?.further,
    subjects: parts.flatMap(({ subjects }) => subjects),
    plain: parts.flatMap(({ plain }) => plain),
  });
}

function faultsIn(lexicon: Lexicon, known: KnownIds, classes: ReadonlySet<string>): Fault[] {
  const phrases = (list: readonly string[], path: Path): Fault[] => list.flatMap((text, i) => phraseFaults(text, [...path, i], classes));
  const words = wordSections.flatMap((section) =>
    Object.entries(lexicon[section]).flatMap(([id, list]): Fault[] => [
      ...(known[section].has(id) ? [] : [unknown([section, id], id, section)]),
      ...phrases(list, [section, id]),
    ]),
  );
  return [
    ...Object.entries(lexicon.classes).flatMap(([name, list]) => phrases(list, ['classes', name])),
    ...words,
    ...phrases(lexicon.plain, ['plain']),
    ...phrases(lexicon.subjects, ['subjects']),
    ...(lexicon.further === undefined || known.acts.has(lexicon.further) ? [] : [unknown(['further'], lexicon.further, 'acts')]),
    ...lexicon.roles.flatMap(({ group, act }, i): Fault[] => [
      ...(known.groups.has(group) ? [] : [unknown(['roles', i, 'group'], group, 'groups')]),
      ...(known.acts.has(act) ? [] : [unknown(['roles', i, 'act'], act, 'acts')]),
    ]),
    ...lexicon.steps.flatMap(({ by }, i) =>
      by.flatMap((party, at) => (known.parties.has(party) ? [] : [unknown(['steps', i, 'by', at], party, 'parties')])),
    ),
  ];
}

const unknown = (path: Path, word: string, slot: string): Fault => ({ path, code: 'notInVocabulary', params: { id: word, slot } });

function phraseFaults(text: string, path: Path, classes: ReadonlySet<string>): Fault[] {
  let entry: Entry;
  try {
    entry = entryOf(text);
  } catch (error) {
    return [{ path, code: 'notAPhrase', params: { why: error instanceof Error ? error.message : String(error) } }];
  }
  return classesNamed(entry).flatMap((name): Fault[] => (classes.has(name) ? [] : [{ path, code: 'unknownClass', params: { name } }]));
}
