import type { YearShown } from '@golden-thread/application/timetable';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { clashLines } from './clash-lines';
import { timetablePaths } from './paths';
import { titlesOf } from './titles-of';

/** What publishing would start, and what it would leave aside because its day has gone. */
export function presentPublication({ year, clashes, today }: YearShown, form: FilledForm<object>): Page {
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  const passed = year.stages.filter(({ date }) => date !== null && date < today).map(({ title }) => title);
  return new Page('timetable/publish-year', {
    heading: `Publish the year ${year.year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    isDraft: year.state === 'draft',
    stages: year.stages.length - passed.length,
    passed,
    clashes: clashLines(clashes, titlesOf(year.stages)),
    blocked: clashes.some(({ blocks }) => blocks),
  });
}
