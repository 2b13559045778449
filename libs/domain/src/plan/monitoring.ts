/** The monitoring arrangements of a year: what a council looks at, how often, of whom; and its programme of reviews over five years. */

import { type FinancialYear, neighbouringYear } from '../calendar/financial-year';
import type { ServiceId } from '../shared/id';
import type { StageKey } from '../timetable/stage-key';

/** What is monitored. Source: Stockton (IDeA 5.3.4.1), "Monitoring arrangements", and reviews of services "every 5 years"; source-systems B3. */
export const monitoringKinds = {
  'plans-review': 'Annual review of plans',
  'progress-report': 'Quarterly report on progress against targets',
  'community-report': 'Annual report on progress on the community plan',
  'director-review': 'Quarterly review of a director',
  'departmental-appraisal': 'Annual departmental appraisal',
  'individual-appraisal': 'Annual individual appraisal',
  'programmed-review': 'Review of a service, by the five-year programme',
} as const;
export type MonitoringKind = keyof typeof monitoringKinds;

const eachQuarter = (what: string): readonly StageKey[] => [1, 2, 3, 4].map((quarter) => `q${quarter}.${what}`);

/** The stage that asks for the reviews which the five-year programme names. */
export const programmedReviewStage: StageKey = 'best-value.reviews';

/**
 * The stages of the year that ask for each: what is asked, of whom and by when is the timetable's to say. Individual appraisals are people's objectives,
 * asked for when their window opens, and agreed by its close: a person signs by submitting them, their manager by agreeing to them (ADR 55).
 */
export const monitoringStages: Readonly<Record<MonitoringKind, readonly StageKey[]>> = {
  'plans-review': ['plans.annual-review'],
  'progress-report': eachQuarter('progress-report'),
  'community-report': ['community-plan.annual-report'],
  'director-review': eachQuarter('director-review'),
  'departmental-appraisal': ['departments.appraisal'],
  'individual-appraisal': ['appraisal.closes'],
  'programmed-review': [programmedReviewStage],
};

/** Whether what such a stage asks for is about one person, and read as people's objectives are; the rows say the same (`reading_facts`). */
export const isAboutAPerson = (stage: StageKey): boolean => monitoringStages['director-review'].includes(stage);

/** How many a year's arrangements are about. `staff`: each in each of their posts; `servicesDue`: by the programme, else by turn. */
export interface Monitored {
  readonly directors: number;
  readonly departments: number;
  readonly staff: number;
  readonly servicesDue: number;
}

/**
 * How many of each kind a year asks for: 1 + 4 + 1 + 4 × directors + departments + staff + the services due.
 * Source: source-systems B3 ("counts asserted").
 */
export const arrangementsOf = ({ directors, departments, staff, servicesDue }: Monitored): Readonly<Record<MonitoringKind, number>> => ({
  'plans-review': 1,
  'progress-report': 4,
  'community-report': 1,
  'director-review': 4 * directors,
  'departmental-appraisal': departments,
  'individual-appraisal': staff,
  'programmed-review': servicesDue,
});

/** How many years the programme of reviews runs. */
export const programmeYears = 5;

/** A service that is to be reviewed in a year. */
export interface ProgrammedReview {
  readonly serviceId: ServiceId;
  readonly year: FinancialYear;
}

/** A programme that reviews every service once in five years, as evenly as it goes, in the order given. Source: Best Value, 5-year programme; source-systems B6. */
export const buildProgramme = (services: readonly ServiceId[], firstYear: FinancialYear): readonly ProgrammedReview[] =>
  services.map((serviceId, nth) => ({ serviceId, year: neighbouringYear(firstYear, Math.floor((nth * programmeYears) / services.length)) }));

/** What is wrong with a programme: services that it leaves out, and those that are reviewed twice before another is reviewed once. */
export interface ProgrammeWarnings {
  readonly leftOut: readonly ServiceId[];
  readonly twice: readonly ServiceId[];
}

/** Warnings: nothing is blocked by them. */
export function checkProgramme(services: readonly ServiceId[], programme: readonly ProgrammedReview[]): ProgrammeWarnings {
  const reviewed = new Set(programme.map(({ serviceId }) => serviceId));
  const yearsOf = (serviceId: ServiceId): readonly FinancialYear[] => programme.filter((one) => one.serviceId === serviceId).map(({ year }) => year).sort();
  const firstYears = services.map((serviceId) => yearsOf(serviceId)[0]);
  const isBeforeAnother = (second: FinancialYear): boolean => firstYears.some((first) => first === undefined || first > second);
  return {
    leftOut: services.filter((serviceId) => !reviewed.has(serviceId)),
    twice: services.filter((serviceId) => {
      const second = yearsOf(serviceId)[1];
      return second !== undefined && isBeforeAnother(second);
    }),
  };
}
