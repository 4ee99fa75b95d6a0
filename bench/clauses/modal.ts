/** What a sentence does, by its modal words alone; for the baselines, which know no more. */
export type Modal = 'waiver' | 'ban' | 'permission' | 'soft' | 'duty';

/** The first that fits; a waiver before a ban, since it too has a "not". */
const modals: [Modal, RegExp][] = [
  [
    'waiver',
    /\b(need not|needn't|(do|does)(n't| not) (have|need) to|dont have to|not (be )?(required|obliged|bound)|no (obligation|need|duty)|under no obligation|nobody has to|no (guarantor|power)( state)? (has to|is required|shall be (required|obliged|bound|called))|exempt|nothing in (this|the present) \w+ (shall )?(oblige|prevent|stop|require)s?)\b/i,
  ],
  [
    'ban',
    /\b(shall not|must not|mustn't|may not|can't|cannot|will not|won't|isn't allowed|aren't allowed|is not (allowed|permitted)|not be permitted|undertakes? (not|neither)|neither|no \w+ (\w+ )?(shall|may|are|is)|prohibited|banned|precluded|refrain|abstain|never)\b/i,
  ],
  ['soft', /\b(should|ought|endeavou?rs?|seeks? to|intends?|intention|willingness|hopes?|consider|express(es)?|reaffirms?|try)\b/i],
  [
    'permission',
    /\b(may|can|is allowed|are allowed|is permitted|gets? to|free to|has the right|have the right|reserves the right|retains)\b/i,
  ],
];

export const modalOf = (text: string): Modal => modals.find(([, words]) => words.test(text))?.[0] ?? 'duty';
