/** The annual performance plan: six sections, each filled in from the records of the council, for whoever writes it to put into words. */

import { longDate } from '../calendar/date-format';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { MeasureAsked } from '../stage-return/measures-asked';
import type { StageKey } from '../timetable/stage-key';
import { type Answers, questionLimits } from '../timetable/stage-question';

/** The stage that asks for it, as it comes with the product. */
export const performancePlanStage: StageKey = 'performance-plan.sections';

/**
 * What the council's records say of each section, by the keys of the stage's questions. Source: Best Value 2000, the six contents of the performance plan;
 * source-systems B6.
 */
export interface PerformancePlanRecords {
  /** Of the council's plan and of services' plans that are in force. */
  readonly objectives: readonly { readonly reference: string; readonly title: string; readonly target: string | null; readonly of: string }[];
  readonly measures: readonly MeasureAsked[];
  /** Actions that are under way. */
  readonly actions: readonly { readonly reference: string; readonly title: string; readonly owner: string; readonly dueOn: CalendarDate; readonly progress: number }[];
  /** The programme of reviews. */
  readonly programme: readonly { readonly year: FinancialYear; readonly services: readonly string[] }[];
  /** Reviews of services that are complete, with what they came to. */
  readonly results: readonly { readonly service: string; readonly year: FinancialYear; readonly result: string }[];
}

const isTarget = ({ name }: { readonly name: string }): boolean => name.startsWith('Target');

const linesOf = ({ objectives, measures, actions, programme, results }: PerformancePlanRecords): Readonly<Record<string, readonly string[]>> => ({
  objectives: objectives.map(({ reference, title, target, of }) => `${of}, ${reference}: ${title}${target ? ` (${target})` : ''}`),
  // Its own years are what a figure is compared with here; what others publish beside it, whoever writes the plan adds.
  performance: measures.flatMap(({ ref, title, known }) => {
    const figures = known.filter((fact) => !isTarget(fact) && /\d{4}\/\d{2}/.test(fact.name));
    return figures.length === 0 ? [] : [`${ref}, ${title}: ${figures.map(({ name, value }) => `${name} ${value}`).join('; ')}`];
  }),
  targets: measures.flatMap(({ ref, title, known }) => known.filter(isTarget).map(({ name, value }) => `${ref}, ${title}: ${name.replace(/^Target, /, '')} ${value}`)),
  actions: actions.map(({ reference, title, owner, dueOn, progress }) => `${reference}: ${title} (${owner}, by ${longDate(dueOn)}, ${progress}% done)`),
  programme: programme.map(({ year, services }) => `${year}: ${services.join(', ')}`),
  results: results.map(({ service, year, result }) => `${service}, ${year}: ${result}`),
});

/** As many lines as an answer holds; how many are left out is said. */
function within(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.length <= questionLimits.longText) return whole;
  const more = (left: number): string => `and ${left} more, which their own pages list`;
  const room = questionLimits.longText - more(lines.length).length - 1;
  let text = '';
  for (const [at, line] of lines.entries()) {
    const next = at === 0 ? line : `${text}\n${line}`;
    if (next.length > room) return `${text}\n${more(lines.length - at)}`.trimStart();
    text = next;
  }
  return text;
}

/** What the records say of each section, as text; a section of which nothing is recorded is left empty, and so is asked for. */
export const sectionsFromRecords = (records: PerformancePlanRecords): Answers =>
  Object.fromEntries(Object.entries(linesOf(records)).flatMap(([section, lines]) => (lines.length === 0 ? [] : [[section, within(lines)]])));
