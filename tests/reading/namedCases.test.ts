/** Treaties typed in as prose, from their words to their weak points: who can block assistance, who may come in unasked, who is bound to nothing. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readerFor } from '../../server/reading/reader.ts';
import { loadPack } from '../../server/scenarios/load.ts';
import type { Guarantee } from '../../treaty/guarantee.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { weakPoints } from '../../treaty/weakPoints.ts';

const pack = loadPack(join(import.meta.dirname, '..', '..', 'scenarios', 'istanbul-2022'));
const reader = readerFor(pack);
const setting = { guarantee: pack.public.weakPoints as Guarantee, vocabulary: pack.public.vocabulary };

const points = (text: string): WeakPoint[] => weakPoints([{ clause: 'c1', norms: reader.read(text).norms }], setting);
const codes = (text: string): string[] => [...new Set(points(text).map(({ code }) => code as string))];
/** The guarantors who could stop assistance although they are the attacker. */
const blockers = (text: string): string[] =>
  points(text)
    .filter(({ code }) => code === 'attackerBlocks')
    .flatMap(({ params }) => params['states'] as string[]);

describe('assistance by agreement of all: Moscow, as attacker, can stop it', () => {
  test.each([
    'The Guarantor States shall render assistance by agreement of all Guarantor States.',
    'The Guarantor States shall provide assistance only upon the agreement of all Guarantor States.',
    'Assistance shall be given if all the Guarantor States agree.',
    'The Guarantors will help Ukraine when every Guarantor State has agreed to it.',
    'Each Guarantor State shall assist Ukraine on the basis of a decision agreed to by all the Guarantor States.',
    'In the event of an armed attack on Ukraine, the Guarantor States, acting by unanimous decision, shall provide assistance.',
    'Assistance to Ukraine requires the unanimous consent of the Guarantor States.',
    'No assistance shall be rendered without the consent of each Guarantor State.',
    'The guarantors help Ukraine only if all of them say yes.',
    'After consultations, and by common accord of all the guarantors, the Guarantor States shall come to the aid of Ukraine.',
    'Assistance shall be provided unless any Guarantor State objects.',
    'Any decision to render assistance to Ukraine shall be taken unanimously by the Guarantor States.',
    'Assistance to Ukraine shall be agreed by all the Guarantor States.',
    'The provision of assistance is subject to the approval of all the Guarantor States, including the Russian Federation.',
    'If Ukraine is attacked, the guarantors must help, but only if all of them, Russia included, have agreed.',
    'No Guarantor State shall assist Ukraine until all the others have agreed.',
    'Nothing is done to help Ukraine unless all eleven guarantors consent.',
    'Assistance may be vetoed by any Guarantor State.',
    'Any Guarantor State may block assistance.',
    'The Guarantor States shall together decide whether to assist, each having the right of veto.',
    'The Guarantor States shall render assistance, all the Guarantor States agreeing.',
    'The guarantee shall come into operation only by a decision agreed to by all the Guarantor States.',
    'The Guarantor States shall assist Ukraine, subject to the consent of the Russian Federation.',
    'Assistance to Ukraine by any Guarantor State shall be subject to a unanimous decision of the Guarantor States.',
    'Unless every guarantor agrees, no help will be given to Ukraine.',
  ])('%s', (text) => {
    expect(blockers(text)).toContain('russia');
  });
});

describe('assistance by agreement of all but the attacker: the attacker cannot stop it', () => {
  test.each([
    'The Guarantor States shall render assistance by agreement of all Guarantor States other than the attacking State.',
    'The Guarantor States shall render assistance by agreement of all Guarantor States except the State that has attacked Ukraine.',
    'Assistance shall be given if all the Guarantor States, the attacker excepted, agree.',
    "Each Guarantor State shall assist Ukraine on the basis of a decision agreed to by all the Guarantor States, the aggressor's vote not being counted.",
    'Assistance to Ukraine requires the unanimous consent of the Guarantor States not parties to the attack.',
    'The guarantors help Ukraine if all of them but the attacker say yes.',
    'The Guarantor States shall provide assistance by consensus, the attacking State having no vote.',
    'Assistance is given by agreement of all guarantors apart from the aggressor.',
    'The Guarantor States shall render assistance with the consent of all Guarantor States save the one responsible for the attack.',
    'The Guarantor States, with the exception of the attacking State, shall unanimously decide on assistance.',
    'All Guarantor States which have not attacked Ukraine must agree before assistance is provided.',
    'Assistance shall be rendered by unanimous agreement of the Guarantor States, excluding any Guarantor State which is itself the aggressor.',
    'The guarantors must help if all of them agree; the country that attacks has no say.',
    'Assistance shall be provided by unanimous decision of the Guarantor States. A Guarantor State which is the aggressor shall not take part in that decision.',
    'The consent of every Guarantor State is required for assistance, save that of the aggressor.',
    'Assistance requires the agreement of all non-attacking Guarantor States.',
    'The Guarantor States shall render assistance to Ukraine by common consent, in which the aggressor has no voice.',
    'Assistance shall be rendered by agreement of all Guarantor States with the exception of whichever of them has attacked Ukraine.',
    'All guarantors must agree on assistance, but the state that attacks Ukraine cannot vote.',
  ])('%s', (text) => {
    const { norms } = reader.read(text);
    const gates = norms.flatMap((norm) => [...norm.gates, ...norm.unless]).filter(({ kind }) => kind === 'consent' || kind === 'decision');
    expect(gates).not.toEqual([]);
    expect(gates.every((gate) => 'by' in gate && typeof gate.by === 'object' && gate.by.excludesAttacker)).toBe(true);
    expect(blockers(text)).toEqual([]);
  });

  test('the State that was attacked is not the attacker, and an exception by an attack is no voting rule', () => {
    const attacked = reader.read('Assistance shall be rendered by agreement of all Guarantor States other than the attacked State.');
    expect(attacked.norms.flatMap(({ gates }) => gates).some((gate) => gate.by?.excludesAttacker)).toBe(false);
    const excepted = reader.read(
      'Ukraine shall not acquire nuclear weapons, except where a nuclear-armed State has attacked its territory.',
    );
    expect(excepted.norms[0]?.unless).toEqual([{ kind: 'fact', trigger: 'nuclear-state-attack' }]);
  });
});

describe('Cyprus 1960, article IV: a guarantor may act alone, unasked', () => {
  test.each([
    // as signed, but for the names of the three Powers, two of which this scenario has
    'In the event of a breach of the provisions of the present Treaty, Greece, Turkey and the United Kingdom undertake to consult together with respect to the representations or measures necessary to ensure observance of those provisions.\n\nIn so far as common or concerted action may not prove possible, each of the three guaranteeing Powers reserves the right to take action with the sole aim of re-establishing the state of affairs created by the present Treaty.',
    'In the event of a breach of the provisions of this Treaty, the Guarantor States undertake to consult together with respect to the representations or measures necessary to ensure observance of those provisions. In so far as common or concerted action may not prove possible, each of the Guarantor States reserves the right to take action with the sole aim of re-establishing the state of affairs created by this Treaty.',
    'If this Treaty is broken, the guarantors shall consult together. If they cannot act together, each guarantor may act on its own to restore the state of affairs created by the Treaty.',
    'Where joint action proves impossible, any Guarantor State shall be entitled to take action alone with the sole aim of restoring the neutrality of Ukraine.',
    'Each Guarantor State reserves the right to intervene in Ukraine to re-establish the state of affairs created by this Treaty.',
  ])('%s', (text) => {
    const alone = points(text).find(({ code }) => code === 'actsAlone');
    expect(alone).toMatchObject({ case: 'cyprus-1974' });
    expect(alone?.params['states']).toContain('russia');
    expect(codes(text)).not.toContain('attackerBlocks');
  });

  test('a duty to help on appeal, failing agreement, is no leave to come unasked', () => {
    expect(
      codes('Failing agreement among them, each of the Guarantor States shall render assistance on the basis of an appeal by Ukraine.'),
    ).not.toContain('actsAlone');
  });
});

describe('North Atlantic Treaty, article 5: a duty whose content each judges for itself', () => {
  const first =
    'The Parties agree that an armed attack against one or more of them in Europe or North America shall be considered an attack against them all and consequently they agree that, if such an armed attack occurs, each of them, in exercise of the right of individual or collective self-defence recognised by Article 51 of the Charter of the United Nations, will assist the Party or Parties so attacked by taking forthwith, individually and in concert with the other Parties, such action as it deems necessary, including the use of armed force, to restore and maintain the security of the North Atlantic area.';
  const second =
    'Any such armed attack and all measures taken as a result thereof shall immediately be reported to the Security Council. Such measures shall be terminated when the Security Council has taken the measures necessary to restore and maintain international peace and security.';
  test.each([
    first,
    `${first}\n\n${second}`,
    'The Guarantor States agree that, if an armed attack on Ukraine occurs, each of them, in exercise of the right of individual or collective self-defence recognised by Article 51 of the Charter of the United Nations, will assist Ukraine by taking forthwith, individually and in concert with the other Guarantor States, such action as it deems necessary, including the use of armed force, to restore and maintain the security of Ukraine.',
    'Each Guarantor State will assist Ukraine by taking forthwith such action as it deems necessary, including the use of armed force.',
    'If Ukraine is attacked, every guarantor helps in the way it thinks is necessary.',
    'In case of attack each Guarantor State shall render such assistance as it considers appropriate.',
  ])('%s', (text) => {
    expect(points(text).find(({ code }) => code === 'discretion')).toMatchObject({ case: 'north-atlantic-1949' });
    expect(codes(text)).not.toContain('attackerBlocks');
  });

  test('such action as may be necessary leaves nothing to judge', () => {
    expect(
      codes(
        'Each of the Guarantor States shall provide assistance to Ukraine by immediately taking such individual or joint action as may be necessary.',
      ),
    ).not.toContain('discretion');
  });
});

describe('Luxembourg 1867, article II: a collective guarantee binds no one alone', () => {
  test.each([
    'The Grand Duchy of Luxemburg, within the Limits determined by the Act annexed to the Treaties of the 19th April, 1839, under the Guarantee of the Courts of Great Britain, Austria, France, Prussia, and Russia, shall henceforth form a perpetually Neutral State. It shall be bound to observe the same Neutrality towards all other States. The High Contracting Parties engage to respect the principle of Neutrality stipulated by the present Article. That principle is and remains placed under the sanction of the collective Guarantee of the Powers signing as Parties to the present Treaty, with the exception of Belgium, which is itself a Neutral State.',
    'That principle is and remains placed under the sanction of the collective Guarantee of the Powers signing as Parties to the present Treaty, with the exception of Belgium, which is itself a Neutral State.',
    'Ukraine shall henceforth form a perpetually neutral State. It shall be bound to observe the same neutrality towards all other States. The Guarantor States engage to respect the principle of neutrality stipulated by the present Article. That principle is and remains placed under the sanction of the collective guarantee of the Powers signing as Parties to the present Treaty.',
    'The neutrality of Ukraine is and remains placed under the sanction of the collective guarantee of the Guarantor States.',
    'The permanent neutrality of Ukraine shall be placed under the collective guarantee of the Guarantor States signing as Parties to this Treaty.',
    'The Guarantor States collectively guarantee the neutrality of Ukraine.',
    "All the guarantors together guarantee Ukraine's neutrality.",
    'The status of Ukraine is under a collective guarantee of the eleven Powers.',
    'The neutrality of Ukraine is guaranteed by the Guarantor States in common.',
  ])('%s', (text) => {
    expect(points(text).find(({ code }) => code === 'nobodyBound')).toMatchObject({ case: 'luxembourg-1867' });
  });

  test('each by itself is bound', () => {
    expect(codes('Each of the Guarantor States guarantees the neutrality of Ukraine.')).not.toContain('nobodyBound');
  });
});
