/** What a file of planning applications changes of what was known of them. */

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
