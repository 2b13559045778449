import type { Permission } from '../authority/permission';

/**
 * Every kind of thing whose history is kept: what a stream of events, a task and a notice are about. Each has a name and an address of
 * its own (tables typed by `ThingType`), so that a new kind does not compile before people can be led to it.
 *
 * Beside each, who may see its history: whoever may see the thing may see what became of it. A person's own objectives belong to their
 * circle, and what happened to people, e-mails, outbox messages and tokens to those who look after them. Null: the auditor's alone, and
 * of whoever acted on it.
 */
const permissionForHistory = {
  'recovery-plan': 'recovery.see',
  measure: 'measures.see',
  'figure-sheet': 'measures.see',
  figures: 'measures.see',
  round: 'reviews.see',
  'service-review': 'reviews.see',
  exception: 'reviews.see',
  clinic: 'reviews.see',
  'performance-report': 'reports.see',
  'report-challenge': 'reports.see',
  challenge: 'reports.see',
  year: 'timetable.see',
  calendar: 'timetable.see',
  clock: 'timetable.see',
  'council-plan': 'plans.see',
  'plan-framework': 'plans.see',
  'service-plan': 'plans.see',
  'unit-plan': 'plans.see',
  'individual-plan': null,
  'appraisal-round': 'plans.see',
  directorate: 'organisation.see',
  service: 'organisation.see',
  unit: 'organisation.see',
  post: 'organisation.see',
  committee: 'organisation.see',
  meeting: 'organisation.see',
  person: 'organisation.change',
  council: 'organisation.change',
  token: 'tokens.manage',
  delivery: 'deliveries.see',
  letter: 'deliveries.see',
} as const satisfies Readonly<Record<string, Permission | null>>;
export type ThingType = keyof typeof permissionForHistory;

export const thingTypes = Object.keys(permissionForHistory) as readonly ThingType[];

/** Whether a word from outside (an address, a filter) names a kind of thing. */
export const isThingType = (word: unknown): word is ThingType => typeof word === 'string' && Object.hasOwn(permissionForHistory, word);

/** What somebody's posts must give to see the history of things of a kind. */
export const permissionForHistoryOf = (type: ThingType): Permission | null => permissionForHistory[type];
