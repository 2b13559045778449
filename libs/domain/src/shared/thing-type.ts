/**
 * Every kind of thing whose history is kept: what a stream of events, a task and a notice are about. Each has a name, an address and a
 * permission of its own (tables typed by `ThingType`), so that a new kind does not compile before people can be led to it.
 */
export const thingTypes = [
  'recovery-plan', 'measure', 'figure-sheet', 'figures', 'round', 'service-review', 'exception', 'clinic', 'performance-report',
  'report-challenge', 'challenge', 'year', 'clock', 'council-plan', 'plan-framework', 'service-plan', 'unit-plan', 'individual-plan',
  'appraisal-round', 'directorate', 'service', 'unit', 'post', 'person', 'committee', 'meeting', 'council', 'token', 'delivery', 'letter',
] as const;
export type ThingType = (typeof thingTypes)[number];

const known: ReadonlySet<unknown> = new Set(thingTypes);

/** Whether a word from outside (an address, a filter) names a kind of thing. */
export const isThingType = (word: unknown): word is ThingType => known.has(word);
