/** What a file of planning applications changes of what was known of them. */

import type { CalendarDate } from '../calendar/dates';
import { isBlank } from '../shared/text';
import type { PlanningApplication } from './planning-week';

/** What is known of an application beside its reference. */
export type ApplicationFact = Exclude<keyof PlanningApplication, 'reference'>;
const facts = ['kind', 'validOn', 'statutoryDay', 'extendedTo', 'extensionReason', 'decidedOn', 'caseOfficer', 'appeal'] as const satisfies readonly ApplicationFact[];

/** So many a file may change at once: each is an event of its own. A council of the size of a county has fewer in two years. */
export const mostApplicationsAtOnce = 10_000;

/** An application that is new or told otherwise: which facts, and each in words, before and after. */
export interface ApplicationChange {
  readonly reference: string;
  readonly added: boolean;
  readonly facts: readonly ApplicationFact[];
  readonly wording: Readonly<Record<string, string>>;
}

/** An application as its files told of it, and beside it what was agreed here. */
export interface FiledApplication extends PlanningApplication {
  readonly agreedTo: CalendarDate | null;
  readonly agreedReason: string;
}

/**
 * What a file tells, with the reasons that it leaves out: where it tells of the same extension without saying why, the reason that is known stays, of an earlier file or of whoever
 * agreed it here ("record extension of times with reasons", PAS tip 11).
 */
export function withKnownReasons(known: readonly FiledApplication[], told: readonly PlanningApplication[]): readonly PlanningApplication[] {
  const standing = new Map(known.map((application) => [application.reference, application]));
  return told.map((application) => {
    const before = standing.get(application.reference);
    if (before === undefined || application.extendedTo === null || application.extensionReason !== '') return application;
    const extensionReason = application.extendedTo === before.agreedTo ? before.agreedReason : application.extendedTo === before.extendedTo ? before.extensionReason : '';
    return { ...application, extensionReason };
  });
}

/** The references of those that were given more time without a reason. */
export const extendedWithoutReason = (applications: readonly PlanningApplication[]): readonly string[] =>
  applications.filter(({ extendedTo, extensionReason }) => extendedTo !== null && isBlank(extensionReason)).map(({ reference }) => reference);

const inWords = (fact: string | null): string => (fact === null || fact === '' ? 'nothing' : fact);

/** Those of a file that are new or told otherwise than they stand; one that is in no file stays as it was. */
export function changesOfApplications(known: readonly PlanningApplication[], told: readonly PlanningApplication[]): readonly ApplicationChange[] {
  const standing = new Map(known.map((application) => [application.reference, application]));
  return told.flatMap((application) => {
    const before = standing.get(application.reference);
    const changed = facts.filter((fact) => (before === undefined ? inWords(application[fact]) !== 'nothing' : before[fact] !== application[fact]));
    if (before !== undefined && changed.length === 0) return [];
    const wording = changed.map((fact) => [fact, before === undefined ? inWords(application[fact]) : `${inWords(before[fact])}, now ${inWords(application[fact])}`]);
    return [{ reference: application.reference, added: before === undefined, facts: changed, wording: Object.fromEntries(wording) as Record<string, string> }];
  });
}
