/** Reads packs from folders and refuses a faulty one with file, line and reason for everything that is wrong in it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Brief, PublicPack, SealedPack } from '../../negotiation/pack.ts';
import { makePack } from './keep.ts';
import { readLexicon } from './readingFiles.ts';
import type { Pack } from './keep.ts';
import { byPlace, FaultyPack, lineFor, sentence } from './problem.ts';
import type { Fault, Problem } from './problem.ts';
import { publicFaults } from './publicChecks.ts';
import { at, layTogether, mainFile, shapePublic } from './publicFiles.ts';
import type { PublicSource } from './publicFiles.ts';
import { briefFaults, injectFaults, leaks, rankingsFaults, secretsOf } from './sealedChecks.ts';
import { BriefFile, InjectsFile, InstructorFile, pointsOf, RankingsFile } from './sealedFiles.ts';
import { shape } from './shape.ts';
import type { SourceFile } from './sourceFile.ts';
import { readSourceFile } from './sourceFile.ts';

export type ReadPack = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

/** The pack in a folder, or everything that is wrong with it. */
export function readPack(folder: string): ReadPack {
  if (!existsSync(join(folder, mainFile))) return { ok: false, problems: [{ file: mainFile, line: 1, reason: sentence('noMainFile') }] };
  const source = layTogether(filesIn(folder, 'public'));
  const shaped = shapePublic(source);
  if (source.problems.length > 0) return refused(source.problems); // what is missing may stand in the file that could not be read
  if (!shaped.ok) return refused([...source.problems, ...shaped.faults.map(source.locate)]);
  const sealed = readSealed(folder, shaped.value, source);
  const lexicon = readLexicon(filesIn(folder, 'reading'), shaped.value.vocabulary);
  const problems = [...source.problems, ...publicFaults(shaped.value).map(source.locate), ...sealed.problems, ...lexicon.problems];
  if (problems.length > 0 || !sealed.value) return refused(problems);
  return { ok: true, pack: makePack(shaped.value, sealed.value, lexicon.value) };
}

/** In the order of the text, each once: what an anchor shares is wrong in many places but stands in one. */
const refused = (problems: Problem[]): ReadPack => ({
  ok: false,
  problems: [...new Map(problems.map((each) => [lineFor(each), each])).values()].toSorted(byPlace),
});

/** As `readPack`, for a server that cannot start without it: throws `FaultyPack`. */
export function loadPack(folder: string): Pack {
  const read = readPack(folder);
  if (!read.ok) throw new FaultyPack(folder, read.problems);
  return read.pack;
}

/** Every pack under a folder, by id. A subfolder is a pack when it has the main file; its name must be the pack's id. */
export function loadPacks(folder: string): Map<string, Pack> {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, mainFile)));
  const packs = names.toSorted().map((name): [string, Pack] => {
    const pack = loadPack(join(folder, name));
    if (pack.public.id !== name)
      throw new FaultyPack(join(folder, name), [
        { file: mainFile, line: 1, reason: sentence('idIsNotFolder', { id: pack.public.id, folder: name }) },
      ]);
    return [name, pack];
  });
  return new Map(packs);
}

function filesIn(folder: string, part: string): SourceFile[] {
  const dir = join(folder, part);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return [];
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted();
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(dir, name))
    .map((address) => readSourceFile(relative(folder, address).replaceAll('\\', '/'), address));
}

interface Sealed {
  problems: Problem[];
  value?: SealedPack;
}

const briefName = /^sealed\/briefs\/(.+)\.yaml$/;
const rankingsName = 'sealed/rankings.yaml';
const instructorName = 'sealed/instructor.yaml';
const injectsName = 'sealed/injects.yaml';

function readSealed(folder: string, pack: PublicPack, source: PublicSource): Sealed {
  const files = filesIn(folder, 'sealed');
  const problems = [...files.flatMap((file) => file.problems), ...strangers(files, pack), ...absentees(files, pack)];
  const readable = files.filter((file) => file.problems.length === 0);
  const check = <T>(file: SourceFile | undefined, read: (file: SourceFile) => { value?: T; faults: Fault[] }): T | undefined => {
    if (!file) return undefined;
    const { value, faults } = read(file);
    problems.push(...faults.map(({ path, code, params }) => at(file, path, sentence(code, params))));
    return value;
  };
  const named = (name: string): SourceFile | undefined => readable.find((file) => file.name === name);
  const rankings = check(named(rankingsName), (file) => shapedAnd(shape(RankingsFile, file.value), (value) => rankingsFaults(value, pack)));
  const instructor = check(named(instructorName), (file) => shapedAnd(shape(InstructorFile, file.value), () => []));
  const injects = check(named(injectsName), (file) => shapedAnd(shape(InjectsFile, file.value), (value) => injectFaults(value, pack)));
  const briefs = new Map<SeatId, BriefFile>();
  for (const { id } of pack.seats) {
    const brief = check(named(`sealed/briefs/${id}.yaml`), (file) =>
      shapedAnd(shape(BriefFile, file.value), (value) => briefFaults(value, pack)),
    );
    if (brief) briefs.set(id, brief);
  }
  problems.push(
    ...leaks(pack, [
      ...[...briefs.values()].flatMap(secretsOf),
      ...(instructor?.notes ?? []),
      ...(injects?.cards.map(({ hint }) => hint ?? '') ?? []),
    ]).map(source.locate),
  );
  if (problems.length > 0 || !rankings || !instructor) return { problems };
  return {
    problems,
    value: { briefs: toBriefs(briefs, rankings), instructor: instructor.notes, ...(injects ? { injects: injects.cards } : {}) },
  };
}

const shapedAnd = <T>(
  shaped: { ok: true; value: T } | { ok: false; faults: Fault[] },
  checks: (value: T) => Fault[],
): { value?: T; faults: Fault[] } => (shaped.ok ? { value: shaped.value, faults: checks(shaped.value) } : { faults: shaped.faults });

/** Files that belong to nothing: a misspelt name would otherwise leave a seat without its brief, in silence. */
const strangers = (files: readonly SourceFile[], pack: PublicPack): Problem[] =>
  files
    .filter(
      ({ name }) =>
        ![rankingsName, instructorName, injectsName].includes(name) && !pack.seats.some(({ id }) => id === briefName.exec(name)?.[1]),
    )
    .map((file) => ({ file: file.name, line: 1, reason: sentence('strangeFile') }));

const absentees = (files: readonly SourceFile[], pack: PublicPack): Problem[] =>
  [rankingsName, instructorName, ...pack.seats.map(({ id }) => `sealed/briefs/${id}.yaml`)]
    .filter((wanted) => !files.some(({ name }) => name === wanted))
    .map((file) => ({ file, line: 1, reason: sentence('fileMissing') }));

/** In the order of the seats' map; each brief with its seat's rankings and the points they come to. */
function toBriefs(files: ReadonlyMap<SeatId, BriefFile>, rankings: RankingsFile): Record<SeatId, Brief> {
  return Object.fromEntries([...files].map(([seat, brief]) => [seat, { ...brief, rankings: rankingsOf(seat, rankings) }])) as Record<
    SeatId,
    Brief
  >;
}

const rankingsOf = (seat: SeatId, rankings: RankingsFile): Brief['rankings'] =>
  Object.fromEntries(
    Object.entries(rankings).flatMap(([issue, bySeat]) => {
      const ranking = bySeat[seat];
      return ranking ? [[issue, { ...ranking, points: pointsOf(ranking.order) }]] : [];
    }),
  );
