/** Named stretches of a year, from the stage that opens one to the stage that closes it. */

import type { CalendarDate } from '../calendar/dates';
import type { StageKey } from './stage-key';
import type { Year } from './year';

/** A stretch of the year with a name of its own, from the stage that opens it to the stage that closes it. */
export interface StageWindow {
  readonly name: string;
  readonly opens: StageKey;
  readonly closes: StageKey;
}

/** What can be "open now". A window whose stages a council's timetable does not have is simply never open. */
export const windows: readonly StageWindow[] = [
  { name: 'Appraisals and objectives', opens: 'appraisal.opens', closes: 'appraisal.closes' },
  { name: 'Mid-year check-ins', opens: 'check-in.opens', closes: 'check-in.closes' },
  ...[1, 2, 3, 4].map((q) => ({ name: `Quarter ${q} round`, opens: `q${q}.round-opens`, closes: `q${q}.corporate-review` })),
  { name: 'Half-year report', opens: 'h1.compose', closes: 'h1.publish' },
  { name: 'Annual report', opens: 'h2.compose', closes: 'h2.publish' },
  { name: 'Analysis of needs and data', opens: 'analysis.opens', closes: 'planning.launch' },
  { name: 'Service planning', opens: 'planning.launch', closes: 'planning.final' },
  { name: 'Budget consultation', opens: 'budget.consultation-opens', closes: 'budget.consultation-closes' },
  { name: 'Members’ summer recess', opens: 'recess.starts', closes: 'recess.ends' },
  { name: 'Pre-election period', opens: 'pre-election.starts', closes: 'pre-election.poll' },
  { name: 'Next pre-election period', opens: 'next-pre-election.starts', closes: 'next-pre-election.poll' },
];

/** What of a year is open now: its first stage has come, its last has not. With the day on which it closes, where that is dated. */
export const openWindows = (year: Year): readonly { readonly name: string; readonly closesOn: CalendarDate | null }[] => {
  if (year.state !== 'running') return [];
  const stages = new Map(year.stages.map((stage) => [stage.key, stage]));
  return windows.flatMap(({ name, opens, closes }) => {
    const [first, last] = [stages.get(opens), stages.get(closes)];
    const isOpen = first !== undefined && first.state !== 'upcoming' && last?.state === 'upcoming';
    return isOpen ? [{ name, closesOn: last.date }] : [];
  });
};
