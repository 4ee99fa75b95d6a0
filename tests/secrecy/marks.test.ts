/**
 * Every frame of every listener, and every answer over HTTP, in a whole play with reconnections and refusals: nobody receives a mark that is not theirs.
 * (That a secret leaves no trace at all in the streams of others is proved on the rules, in tests/negotiation.)
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourPacks, join_, newFolder, root, serverHere, type Here, type Joined } from '../server/running.ts';
import { ask, connect, type Client } from '../wire/client.mjs';
import { briefMark, draftMark, instructorMark, markPack, rankingMark, readMark } from './marked.ts';

/** A listener with everything it ever received, byte for byte. */
interface Ear {
  name: string;
  client: Client;
  token: string;
  raw: string[];
}
function listen(base: string, name: string, auth: { room: string; as: string; token: string }): Ear {
  const raw: string[] = [];
  const client = connect(base, auth, { autoConnect: false, reconnectionDelay: 10 });
  const tap = () => client.socket.io.engine.on('data', (data: unknown) => raw.push(String(data)));
  client.socket.io.on('open', tap);
  client.socket.connect();
  client.socket.on('connect_error', (error) => raw.push(`${error.message} ${JSON.stringify((error as { data?: object }).data)}`));
  return { name, client, token: auth.token, raw };
}
const marksIn = (texts: string[]) => [...new Set(texts.flatMap((text) => text.match(/MARK-[A-Z]+-(?:[A-Z]+-)?/g) ?? []))].sort();

describe.each([
  ['harbour-treaty', join(harbourPacks, 'harbour-treaty')],
  ['istanbul-2022', join(root, 'scenarios', 'istanbul-2022')],
])('a whole play of %s', (packId, packFolder) => {
  let here: Here;
  const scenarios = newFolder();
  beforeAll(async () => {
    markPack(packFolder, scenarios);
    here = await serverHere({ SCENARIOS_DIR: scenarios, COMMANDS_PER_SECOND: '0' });
  });
  afterAll(async () => {
    await here?.clean();
    rmSync(scenarios, { recursive: true });
  });

  test('nobody receives a mark that is not theirs', { timeout: 120_000 }, async () => {
    const base = here.url;
    const pack = await ask(base, 'GET', (await ask(base, 'GET', '/api/packs')).packs[0].url);
    const seats: string[] = pack.seats.map(({ id }: { id: string }) => id);
    const options = { showVotes: 'atClose', briefsAfterwards: false };
    const opened = await ask(base, 'POST', '/api/rooms', { body: { pack: packId, title: 'Marked', options } });
    const { room } = opened;
    const press = await ask(base, 'POST', '/api/enter', { body: { secret: opened.links.observer.split('#')[1] } });
    const facilitator = listen(base, 'facilitator', { room, as: 'facilitator', token: opened.token });
    const projector = listen(base, 'projector', { room, as: 'observer', token: opened.token });
    const observer = listen(base, 'observer', { room, as: 'observer', token: press.token });
    const heads: Record<string, Ear> = {};
    const joined: Record<string, Joined> = {};
    for (const seat of seats) {
      joined[seat] = await join_(base, opened.code, `Head of ${seat}`, seat);
      heads[seat] = listen(base, seat, { room, as: 'delegate', token: joined[seat].token });
    }
    const [one, two, three] = seats as [string, string, string];
    const secondJoined = await join_(base, opened.code, 'Second', one);
    const second = listen(base, `second of ${one}`, { room, as: 'delegate', token: secondJoined.token });
    const waiting = await join_(base, opened.code, 'Waiting', null);
    const seatless = listen(base, 'without a seat', { room, as: 'delegate', token: waiting.token });
    const ears = [facilitator, projector, observer, second, seatless, ...Object.values(heads)];
    await Promise.all(ears.map(({ client }) => client.until(() => true)));
    const must = async (ear: Ear, command: Record<string, unknown>) => {
      const reply = await ear.client.command(command);
      expect(reply, JSON.stringify(command)).toMatchObject({ ok: true });
      return reply;
    };

    // brief, and a draft of every seat
    await must(facilitator, { type: 'changePhase', to: 'brief' });
    await must(facilitator, { type: 'changePhase', to: 'debate' });
    const draftOf = (seat: string) => `draft-${seat}`.padEnd(12, '0');
    const draft = (seat: string, text: string) => ({
      type: 'saveDraft',
      draft: draftOf(seat),
      content: { way: 'text', text, amends: 'c1', base: 0, reason: `${text} because` },
      takeOver: false,
    });
    for (const seat of seats) await must(heads[seat]!, draft(seat, `${draftMark(seat)}1`));
    // what is typed is read, by the reader in its thread, and the answer is the asker's alone
    for (const seat of seats) await heads[seat]!.client.read(`${readMark(seat)} shall not host foreign bases.`);
    await second.client.read(`${readMark('second')} shall consult.`);
    await facilitator.client.read(`${readMark('facilitator')} may be held.`);

    // what others must not do: refused, and the refusal tells nothing
    for (const seat of seats) {
      const other = seat === one ? two : one;
      for (const command of [
        draft(other, 'mine now'),
        { type: 'discardDraft', draft: draftOf(other) },
        { type: 'leaveDraft', draft: draftOf(other) },
        {
          type: 'tableClause',
          draft: draftOf(other),
          content: { way: 'text', issue: pack.issues[0].id, text: 'x' },
          acknowledgement: null,
        },
        {
          type: 'proposeAmendment',
          clause: 'c1',
          version: 0,
          draft: draftOf(other),
          change: { kind: 'strike' },
          acknowledgement: null,
          reason: null,
        },
        { type: 'takeSeat', seat: other },
        { type: 'changePhase', to: 'debrief' },
      ])
        await heads[seat]!.client.command(command);
      await heads[seat]!.client.socket.timeout(3000).emitWithAck('command', { id: 'x', command: { type: 'brief', seat: other } });
    }

    // a ballot whose votes are hidden until it closes
    const content = { way: 'option', issue: pack.issues[0].id, option: pack.issues[0].options[0].id };
    const { clause } = await must(heads[one]!, { type: 'tableClause', draft: null, content, acknowledgement: null });
    const { ballot } = await must(facilitator, { type: 'openBallot', clause, seconds: 600 });
    const heardBefore = new Map(ears.map((ear) => [ear, ear.raw.length]));
    const choices = ['for', 'against', 'abstain'];
    for (const [n, seat] of seats.slice(0, -1).entries()) await must(heads[seat]!, { type: 'castVote', ballot, choice: choices[n % 3] });

    // everybody reconnects in the middle of it
    for (const { client } of ears) client.socket.io.engine.close();
    await expect.poll(() => ears.every(({ client }) => client.welcomed >= 2)).toBe(true);
    for (const ear of ears) {
      const since = ear.raw.slice(heardBefore.get(ear));
      const seat = ear === second ? one : ear.name;
      const theirs = since
        .join('\n')
        .replaceAll(new RegExp(`"seat:${seat}":\\{.*?"votes":\\{[^}]*\\}|\\{"stream":"seat:${seat}".*`, 'g'), '');
      expect(theirs.match(/"(for|against|abstain)"/g), `${ear.name} sees a vote before the close`).toBeNull();
    }
    await must(facilitator, { type: 'closeBallot', ballot });
    await observer.client.until(({ public: open }) => open.ballots[ballot].votes[one] === 'for');

    // a delegate is moved: nothing of the old seat from then on, not even a number
    await must(facilitator, { type: 'seatDelegate', delegate: secondJoined.delegate, seat: three });
    await second.client.until((streams) => streams[`seat:${three}`]);
    const afterMove = second.raw.length;
    await must(heads[one]!, draft(one, `${draftMark(one)}LATE`));
    await must(heads[three]!, draft(three, `${draftMark(three)}LATE`));
    await second.client.until((streams) => JSON.stringify(streams[`seat:${three}`].drafts).includes('LATE'));
    const sinceMove = second.raw.slice(afterMove).join('\n');
    expect(sinceMove).not.toContain(`${draftMark(one)}LATE`);
    expect(sinceMove).not.toContain(`seat:${one}`);

    // to the end, and everything that can be fetched
    await must(facilitator, { type: 'changePhase', to: 'signature' });
    await must(facilitator, { type: 'changePhase', to: 'debrief' });
    const paths = [
      'record.json',
      'record.csv',
      'treaty.md',
      'links',
      'history?of=messages',
      'history?of=ballots',
      'history?of=happenings',
      'history?of=amendments',
    ];
    const get = (path: string, token?: string) => fetch(base + path, token ? { headers: { authorization: `Bearer ${token}` } } : {}).then((answer) => answer.text()); // prettier-ignore
    for (const ear of ears) for (const path of paths) ear.raw.push(await get(`/api/rooms/${room}/${path}`, ear.token));
    const passerBy = [];
    for (const path of [
      `/api/rooms/by-code/${opened.code}`,
      '/api/packs',
      `/api/packs/${pack.hash}.json`,
      '/metrics',
      ...paths.map((path) => `/api/rooms/${room}/${path}`),
    ])
      // prettier-ignore
      passerBy.push(await get(path));
    passerBy.push(JSON.stringify(pack));

    for (const seat of seats)
      expect(marksIn(heads[seat]!.raw), seat).toEqual(marksIn([briefMark(seat), draftMark(seat), ...rankedBy(seat)]));
    expect(marksIn(second.raw)).toEqual(marksIn([one, three].flatMap((seat) => [briefMark(seat), draftMark(seat), ...rankedBy(seat)])));
    const briefs = [instructorMark, ...seats.flatMap((seat) => [briefMark(seat), ...rankedBy(seat)])];
    expect(marksIn(facilitator.raw), 'briefs, and no drafts').toEqual(marksIn(briefs));
    for (const ear of [projector, observer, seatless]) expect(marksIn(ear.raw), ear.name).toEqual([]);
    expect(marksIn(passerBy)).toEqual([]);
    const heard = ears.reduce((sum, { raw }) => sum + raw.length, 0);
    console.log(
      `${packId}: ${heard} frames and answers of ${ears.length} listeners, ${marksIn(ears.flatMap(({ raw }) => raw)).length} kinds of marks`,
    );
    for (const { client } of ears) client.socket.close();

    function rankedBy(seat: string): string[] {
      return heads[seat]!.raw.some((text) => text.includes(rankingMark(seat))) ? [rankingMark(seat)] : [];
    }
  });
});
