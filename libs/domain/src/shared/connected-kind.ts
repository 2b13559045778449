/** What concerns what: the kinds of things that name each other, each of which has a page. */

import type { ThingType } from './id';

/**
 * An objective is part of a plan and has no history of its own; it has a page. Everything else whose page names what concerns it keeps a history.
 * People's own objectives are not among them: they are their circle's.
 */
export type ConnectedKind =
  | 'objective'
  | Extract<
      ThingType,
      | 'action' | 'risk' | 'measure' | 'figure-sheet' | 'council-plan' | 'key-plan' | 'plan-change' | 'service-plan' | 'unit-plan' | 'round' | 'service-review' | 'exception' | 'clinic' | 'recovery-plan'
      | 'performance-report' | 'workshop' | 'desk-assessment' | 'practice' | 'stage-return' | 'consultation' | 'lesson' | 'external-challenge' | 'directorate' | 'service' | 'unit' | 'post' | 'person' | 'committee'
    >;

/** In the order in which a page lists them: what is judged, what is done about it, what was planned, who and where. */
export const connectedKinds: readonly ConnectedKind[] = [
  'measure', 'exception', 'clinic', 'recovery-plan', 'action', 'risk', 'objective', 'plan-change', 'key-plan', 'council-plan', 'service-plan', 'unit-plan', 'service-review', 'figure-sheet', 'round',
  'performance-report', 'workshop', 'desk-assessment', 'practice', 'stage-return', 'consultation', 'lesson', 'external-challenge', 'person', 'post', 'unit', 'service', 'directorate', 'committee',
];

/** The kinds that are of the organisation: everybody in the council may know who and what there is. */
export const organisationKinds = ['directorate', 'service', 'unit', 'post', 'person', 'committee'] as const satisfies readonly ConnectedKind[];
export type OrganisationKind = (typeof organisationKinds)[number];

/** What the named thing is to the one that names it. */
export type ConnectionRole =
  | 'enters' | 'verifies' | 'member' | 'leads' | 'writes' | 'decides' | 'origin' | 'accountable' | 'owns' | 'endangers' | 'edits' | 'changes' | 'refers-to' | 'informs' | 'follows' | 'waits-for' | 'chairs' | 'heads' | 'manages' | 'holds' | 'deputises' | 'sits';
