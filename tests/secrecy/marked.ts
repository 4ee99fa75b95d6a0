/** A copy of a pack in which every secret carries a mark that says whose it is. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

export const briefMark = (seat: string) => `MARK-BRIEF-${seat.toUpperCase()}-`;
export const rankingMark = (seat: string) => `MARK-RANKING-${seat.toUpperCase()}-`;
export const draftMark = (seat: string) => `MARK-DRAFT-${seat.toUpperCase()}-`;
/** in a text that is typed and read, never saved nor tabled */
export const readMark = (seat: string) => `MARK-READ-${seat.toUpperCase()}-`;
export const instructorMark = 'MARK-INSTRUCTOR-';

type Brief = { position: { text: string }[]; interests: { text: string }[]; redLines: { text: string }[]; alternative: { text: string } };
type Rankings = Record<string, Record<string, { basis: string }>>;

/** Writes the marked copy under `into`, which can then be a SCENARIOS_DIR. */
export function markPack(pack: string, into: string): void {
  const folder = join(into, pack.split('/').at(-1)!);
  mkdirSync(folder, { recursive: true });
  cpSync(pack, folder, { recursive: true });
  const change = <T>(file: string, mark: (content: T) => void) => {
    const address = join(folder, 'sealed', file);
    const content = parse(readFileSync(address, 'utf8')) as T;
    mark(content);
    writeFileSync(address, stringify(content));
  };
  for (const file of readdirSync(join(folder, 'sealed', 'briefs'))) {
    const mark = briefMark(file.replace('.yaml', ''));
    change<Brief>(`briefs/${file}`, (brief) => {
      const texts = [...brief.position, ...brief.interests, ...brief.redLines, brief.alternative];
      texts.forEach((one, n) => (one.text = `${mark}${n} ${one.text.slice(0, 250)}`));
    });
  }
  change<Rankings>('rankings.yaml', (rankings) => {
    for (const [issue, bySeat] of Object.entries(rankings))
      for (const [seat, ranking] of Object.entries(bySeat)) ranking.basis = `${rankingMark(seat)}${issue} ${ranking.basis.slice(0, 120)}`;
  });
  change<{ notes: string[] }>('instructor.yaml', (file) => {
    file.notes = file.notes.map((note, n) => `${instructorMark}${n} ${note.slice(0, 400)}`);
  });
}
