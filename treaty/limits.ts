/** Deadlines and durations: longer, shorter, a floor for a ceiling, none at all. Units: hours. */
import { differ, type Difference } from './difference.ts';
import type { Facet } from './framework.ts';
import type { Norm, Window } from './norm.ts';
import { timeText, windowText } from './phrases.ts';
import type { Sense } from './slots.ts';

/** "Urgently" and "immediately" are carried out by a limit of up to three days; a longer one slows them down. */
const urgentHours = 72;

const ceiling = (has: Window, most: number, params: Difference['params']): Difference[] => {
  if (has.none) return [differ('reverse', 'noTimeLimit', 'negation', params)];
  if (has.atMost === undefined) return has.atLeast === undefined ? [] : [differ('reverse', 'floorForCeiling', 'deadline', params)];
  const out: Difference[] = [];
  if (has.atMost > most) out.push(differ('alter', 'deadlineLonger', 'deadline', params));
  if (has.workingDays) out.push(differ('alter', 'workingDays', 'deadline', params));
  if (has.extendable) out.push(differ('alter', 'deadlineExtendable', 'deadline', params));
  if (out.length === 0 && has.atMost < most) out.push(differ('add', 'deadlineShorter', 'tighter', params));
  return out;
};

const urgency = (has: Window, params: Difference['params']): Difference[] => {
  if (has.none && !has.urgent) return [differ('alter', 'urgencyLost', 'deadline', params)];
  if (has.atLeast !== undefined && has.atMost === undefined) return [differ('alter', 'deadlineDelays', 'deadline', params)];
  if (has.atMost !== undefined && has.atMost > urgentHours && !has.urgent) return [differ('alter', 'urgencyLost', 'deadline', params)];
  return [];
};

/** The facet sets no time: a deadline on a duty adds, a delay takes away, from a leave that is free as well; a ban on what lasts longer leaves the shorter free. */
const unasked = (has: Window, sense: Sense, params: Difference['params']): Difference[] => {
  if (sense === 'ban' && (has.atLeast !== undefined || has.atMost !== undefined)) return [differ('alter', 'banTimed', 'duration', params)];
  if (has.atLeast !== undefined)
    return [
      sense === 'duty' || sense === 'soft' || sense === 'permission'
        ? differ('alter', 'deadlineDelays', 'deadline', params)
        : differ('add', 'deadlineAdded', 'add:deadline', params),
    ];
  return has.atMost === undefined ? [] : [differ('add', 'deadlineAdded', 'add:deadline', params)];
};

const windows = (facet: Facet, clause: Norm, sense: Sense): Difference[] => {
  const [has, wants] = [clause.window, facet.norm.window];
  if (has === undefined || facet.ignores.includes('window')) return [];
  const params = { has: windowText(has), wants: windowText(wants) };
  if (wants?.atMost !== undefined) return ceiling(has, wants.atMost, params);
  if (wants?.urgent) return urgency(has, params);
  if (facet.norm.duration !== undefined && has.atMost !== undefined)
    return has.atMost === facet.norm.duration.hours
      ? []
      : [differ('alter', 'deadlineForDuration', 'duration', { has: params.has, wants: timeText(facet.norm.duration.hours) })];
  return unasked(has, sense, params);
};

const durations = (facet: Facet, clause: Norm): Difference[] => {
  const [has, wants] = [clause.duration, facet.norm.duration];
  if (has === undefined || facet.ignores.includes('duration')) return [];
  if (wants === undefined) return [differ('alter', 'endDate', 'duration', { has: timeText(has.hours) })];
  const params = { has: timeText(has.hours), wants: timeText(wants.hours) };
  return has.hours === wants.hours
    ? []
    : [differ('alter', has.hours < wants.hours ? 'durationShorter' : 'durationLonger', 'duration', params)];
};

/** Sole discretion empties a ban or a consent; it leaves a duty, but its content is no longer owed. */
const discretion = (facet: Facet, clause: Norm, sense: Sense): Difference[] => {
  if (!clause.discretion || facet.norm.discretion || facet.ignores.includes('discretion') || sense === 'permission') return [];
  return [
    sense === 'duty' || sense === 'soft'
      ? differ('alter', 'discretionAdded', 'discretion')
      : differ('reverse', 'soleDiscretion', 'permission'),
  ];
};

const together = (facet: Facet, clause: Norm): Difference[] => {
  if (clause.collectively === undefined || facet.norm.collectively === undefined || facet.ignores.includes('collectively')) return [];
  if (clause.collectively === facet.norm.collectively) return [];
  return [differ('alter', clause.collectively === 'jointly' ? 'onlyJointly' : 'onlySeverally', 'form')];
};

/** What follows a breach is added where the term leaves it open. */
const consequence = (facet: Facet, clause: Norm): Difference[] =>
  clause.orElse === undefined || facet.norm.orElse !== undefined ? [] : [differ('add', 'consequenceAdded', 'add:procedure')];

/** Every difference in time, discretion, joint or several duty, and what follows a breach, between a clause norm and a facet that point the same way. */
export const limitDifferences = (facet: Facet, clause: Norm, sense: Sense): Difference[] => [
  ...windows(facet, clause, sense),
  ...durations(facet, clause),
  ...discretion(facet, clause, sense),
  ...together(facet, clause),
  ...consequence(facet, clause),
];
