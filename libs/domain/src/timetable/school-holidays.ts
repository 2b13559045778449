/** School holidays as edges of stretches in a year: they concern everybody, and mark the weeks in which many are away. */

import { type CalendarDate, daysBetween } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { NamedPeriod } from './calendars';
import { ruleOnDay } from './date-rule';
import type { TimetableRefusal } from './refusals';
import { longestStageTitle, type StageDefinition } from './stage-definition';
import { ownStageKey } from './stage-key';
import type { TimetableEdit } from './timetable-change';
import type { Year } from './year';

/** A half term's holiday is a week or two; what is longer and called a half term is one that is taught. */
const longestHalfTerm = 16;

/** Authorities publish terms beside holidays: what is called a term, and is no break of one, marks no holiday. */
const isTerm = ({ title, startsOn, endsOn }: NamedPeriod): boolean =>
  /\bterm\b/i.test(title) && !/holiday|break|clos/i.test(title) && (!/half/i.test(title) || daysBetween(startsOn, endsOn) > longestHalfTerm);

const edges = ['starts', 'ends'] as const;

/** The first and the last day of a holiday as stages; none where one of them lies outside the year. */
function stagesOf({ title, startsOn, endsOn }: NamedPeriod, named: string, year: Year): readonly StageDefinition[] {
  const stages = edges.map((edge): StageDefinition | null => {
    const rule = ruleOnDay(edge === 'starts' ? startsOn : endsOn, year.year);
    const key = `${ownStageKey(`school ${startsOn} ${title}`).slice(0, 52)}.${edge}`;
    return rule && { key, title: `School holidays ${edge === 'starts' ? 'begin' : 'end'}: ${named}`, phase: 'do', track: 'people', rule, edgeOf: { period: 'school-holiday', named, edge } };
  });
  return stages.every((stage) => stage !== null) ? (stages as readonly StageDefinition[]) : [];
}

/**
 * The edit that gives a year these school holidays in place of those that are still to come; what has begun stays, and periods that have begun, and terms, are left out.
 * Refused: none of them lies in what is to come of the year (`NoPeriodOfYear`).
 */
export function schoolHolidayEdit(year: Year, periods: readonly NamedPeriod[], today: CalendarDate): Outcome<TimetableEdit & { readonly kind: 'change-stages' }, Refusal<TimetableRefusal>> {
  const named = new Map<string, number>();
  const toEnter = periods.filter((period) => period.startsOn >= today && !isTerm(period)).flatMap((period) => {
    const title = normalText(period.title).slice(0, longestStageTitle - 30);
    const times = (named.get(title) ?? 0) + 1;
    named.set(title, times);
    // Two of one name are told apart by their number: a stretch is found by its name.
    return stagesOf(period, times === 1 ? title : `${title} ${times}`, year);
  });
  const wanted = new Map(toEnter.map((stage) => [stage.key, stage]));
  if (wanted.size === 0) return refuse('NoPeriodOfYear', { year: year.year });
  const toCome = new Set(year.stages.filter(({ state }) => state === 'upcoming').map(({ key }) => key));
  const isBegun = (named: string): boolean => year.stages.some(({ edgeOf, state }) => edgeOf?.period === 'school-holiday' && edgeOf.named === named && edgeOf.edge === 'starts' && state !== 'upcoming');
  const there = year.definitions.filter(({ key, edgeOf }) => edgeOf?.period === 'school-holiday' && toCome.has(key) && !isBegun(edgeOf.named)).map(({ key }) => key);
  const kept = new Set(there.filter((key) => wanted.has(key)));
  return accept({ kind: 'change-stages', add: [...wanted.values()].filter(({ key }) => !kept.has(key)), remove: there.filter((key) => !kept.has(key)), rules: [] });
}
