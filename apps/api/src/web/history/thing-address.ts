import { historyPaths } from './paths';

/** Where a thing itself is shown; a type without a page of its own is shown by its history. */
const addresses: Readonly<Record<string, (id: string) => string>> = {
  'recovery-plan': (id) => `/recovery-plans/${id}`,
  measure: (id) => `/measures/${id}`,
  'figure-sheet': (id) => `/measures/figures/${id}`,
  round: (id) => `/reviews/rounds/${id}`,
  'service-review': (id) => `/reviews/${id}`,
  exception: (id) => `/exceptions/${id}`,
  clinic: (id) => `/clinics/${id}`,
  'performance-report': (id) => `/reports/${id}`,
  'council-plan': (id) => `/plans/council/${id}`,
  'plan-framework': () => '/plans/priorities',
  'service-plan': (id) => `/plans/service/${id}`,
  'unit-plan': (id) => `/plans/unit/${id}`,
  'individual-plan': (id) => `/plans/individual/${id}`,
  year: () => '/timetable',
  clock: () => '/clock',
};

/** The page of a thing. */
export const thingAddress = (type: string, id: string): string => addresses[type]?.(id) ?? historyPaths.of(type, id);
