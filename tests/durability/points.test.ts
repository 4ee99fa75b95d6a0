/** The server dies at a named point of one command; the client sends it again, and it counts once. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harbourSeats, newFolder, seated, serverApart, toBallot } from '../server/running.ts';

const harness = ['--import', 'tsx', 'tests/durability/dieAt.ts'];

for (const point of ['beforeCommit', 'betweenCommitAndReply'] as const) {
  test(`a vote whose server dies ${point} counts once`, { timeout: 120_000 }, async () => {
    const dataDir = newFolder();
    const doomed = await serverApart(harness, { DATA_DIR: dataDir, DIE_AT: point, DIE_OF: 'the-vote-1' });
    const session = await seated(doomed.base, harbourSeats);
    const { ballot } = await toBallot(session);
    const { lume, norra } = session.delegates as Record<'lume' | 'norra', (typeof session.delegates)[string]>;
    let answered = false;
    const reply = lume.command({ type: 'castVote', ballot, choice: 'for' }, 'the-vote-1').then((value) => {
      answered = true;
      return value;
    });
    expect(await doomed.ended).toBe('SIGKILL');
    expect(answered, 'nobody was told').toBe(false);
    const seen = norra.frames.some(([, message]) => JSON.stringify(message).includes('"for"'));
    expect(seen, 'nobody saw it').toBe(false);

    const next = await serverApart(harness, { DATA_DIR: dataDir, PORT: new URL(doomed.base).port });
    expect(await reply).toMatchObject({ ok: true });
    const open = await norra.until(({ public: view }) => view.ballots[ballot].votes.lume && view);
    expect(open.ballots[ballot].votes).toEqual({ lume: 'for' });
    // and again, when all is over
    expect(await lume.command({ type: 'castVote', ballot, choice: 'for' }, 'the-vote-1')).toMatchObject({ ok: true });
    session.close();
    next.child.kill('SIGTERM');
    await next.ended;
    rmSync(dataDir, { recursive: true });
  });
}
