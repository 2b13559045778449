import { isThingType, type ThingType } from '@golden-thread/domain/shared/thing-type';
import { exceptionPaths } from '../exception/paths';
import { measurePaths } from '../measure/paths';
import { planPaths } from '../plan/paths';
import { recoveryPaths } from '../recovery/paths';
import { reportPaths } from '../report/paths';
import { reviewPaths } from '../review/paths';
import { timetablePaths } from '../timetable/paths';

/** Addresses of history. `:type` is a stream's type, such as recovery-plan; `:id` its id. */
export const historyPaths = {
  all: '/history',
  verification: '/history/verification',
  thing: '/history/:type/:id',
  goTo: '/things/:type/:id',
  of: (type: string, id: string): string => `/history/${type}/${id}`,
} as const;

/** Where a thing itself is shown, to everybody who may see it; null where its history is all there is for everybody to see. */
const addresses: Readonly<Record<ThingType, ((id: string) => string) | null>> = {
  'recovery-plan': recoveryPaths.of,
  measure: measurePaths.of,
  'figure-sheet': measurePaths.sheetOf,
  figures: null,
  round: reviewPaths.roundOf,
  'service-review': reviewPaths.of,
  exception: exceptionPaths.of,
  clinic: exceptionPaths.clinicOf,
  'performance-report': reportPaths.of,
  'report-challenge': reportPaths.of,
  challenge: reportPaths.of,
  year: () => timetablePaths.usual,
  clock: null,
  'council-plan': planPaths.councilOf,
  'plan-framework': () => planPaths.framework,
  'service-plan': (id) => planPaths.of({ kind: 'service-plan', id }),
  'unit-plan': (id) => planPaths.of({ kind: 'unit-plan', id }),
  'individual-plan': (id) => planPaths.of({ kind: 'individual-plan', id }),
  'appraisal-round': null,
  directorate: null,
  service: null,
  unit: null,
  post: null,
  person: null,
  committee: null,
  meeting: null,
  council: null,
  token: null,
  delivery: null,
  letter: null,
};

/** The page of a thing; its history where it has no other. */
export const thingAddress = (type: ThingType, id: string): string => addresses[type]?.(id) ?? historyPaths.of(type, id);

/**
 * The page of a thing for readers of everything that happened: somebody's own objectives are shown to them by their history alone, as
 * the plan itself is open to the person and their managers only.
 */
export const addressInHistory = (type: ThingType, id: string): string => (type === 'individual-plan' ? historyPaths.of(type, id) : thingAddress(type, id));

/** As `thingAddress`, for a word that stands in an address; undefined where it names no kind of thing. */
export const addressOfThing = (type: string, id: string): string | undefined => (isThingType(type) ? thingAddress(type, id) : undefined);
