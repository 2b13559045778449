import type { Id } from '@golden-thread/domain/shared/id';
import { isThingType, type ThingType } from '@golden-thread/domain/shared/thing-type';
import { exceptionPaths } from '../exception/paths';
import { measurePaths } from '../measure/paths';
import { planPaths } from '../plan/paths';
import { recoveryPaths } from '../recovery/paths';
import { reportPaths } from '../report/paths';
import { reviewPaths } from '../review/paths';
import { timetablePaths } from '../timetable/paths';
import { historyPaths } from './paths';

/** How one kind of thing whose history is kept is led to. */
interface Thing {
  /** What such things are called together, in a list of kinds. */
  readonly title: string;
  /** Where one is shown, to everybody who may see it. Missing: its history is all there is for everybody to see. */
  readonly address?: (id: Id) => string;
}

/** Every kind of thing. A new one does not compile until people can be led to it. */
export const things: Readonly<Record<ThingType, Thing>> = {
  'recovery-plan': { title: 'Recovery plans', address: recoveryPaths.of },
  measure: { title: 'Measures and targets', address: measurePaths.of },
  'figure-sheet': { title: 'Figures', address: measurePaths.sheetOf },
  figures: { title: 'Figures of a quarter' },
  round: { title: 'Review rounds', address: reviewPaths.roundOf },
  'service-review': { title: 'Service reviews', address: reviewPaths.of },
  exception: { title: 'Exceptions', address: exceptionPaths.of },
  clinic: { title: 'Clinics', address: exceptionPaths.clinicOf },
  'performance-report': { title: 'Reports', address: reportPaths.of },
  'report-challenge': { title: 'Challenges of reports by a body', address: reportPaths.of },
  challenge: { title: 'Challenges of reports', address: reportPaths.of },
  year: { title: 'Timetable', address: () => timetablePaths.usual },
  clock: { title: 'The clock' },
  'council-plan': { title: 'Council plan', address: planPaths.councilOf },
  'plan-framework': { title: 'Aims and priorities', address: () => planPaths.framework },
  'service-plan': { title: 'Service plans', address: (id) => planPaths.of({ kind: 'service-plan', id }) },
  'unit-plan': { title: 'Unit plans', address: (id) => planPaths.of({ kind: 'unit-plan', id }) },
  'individual-plan': { title: 'Individual objectives', address: (id) => planPaths.of({ kind: 'individual-plan', id }) },
  'appraisal-round': { title: 'Appraisal rounds' },
  directorate: { title: 'Directorates' },
  service: { title: 'Services' },
  unit: { title: 'Units' },
  post: { title: 'Posts' },
  person: { title: 'People' },
  committee: { title: 'Committees' },
  meeting: { title: 'Meetings' },
  council: { title: 'Imports' },
  token: { title: 'Tokens' },
  delivery: { title: 'Failed deliveries' },
  letter: { title: 'E-mails' },
};

/** The page of a thing; its history where it has no other. */
export const thingAddress = (type: ThingType, id: Id): string => things[type].address?.(id) ?? historyPaths.of(type, id);

/**
 * The page of a thing for readers of everything that happened: somebody's own objectives are shown to them by their history alone, as
 * the plan itself is open to the person and their managers only.
 */
export const addressInHistory = (type: ThingType, id: Id): string => (type === 'individual-plan' ? historyPaths.of(type, id) : thingAddress(type, id));

/** As `thingAddress`, for a word that stands in an address; undefined where it names no kind of thing. */
export const addressOfThing = (type: string, id: Id): string | undefined => (isThingType(type) ? thingAddress(type, id) : undefined);
