import type { YearShown } from '@golden-thread/application/timetable';
import { financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar';
import type { SignedIn } from '../../auth/signed-in';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { timetablePaths } from './paths';

/** Which year is drafted: this one or the next two, as far as they are not published. */
export function presentDraftYear(person: SignedIn, { years }: YearShown, form: FilledForm<object>): Page {
  const published = new Set(years.filter(({ state }) => state !== 'draft').map(({ year }) => year));
  const thisYear = financialYearOf(person.council.today);
  const choices = [0, 1, 2].map((on) => neighbouringYear(thisYear, on)).filter((year) => !published.has(year));
  return new Page('timetable/draft-year', {
    heading: 'Draft a year',
    area: 'Timetable',
    back: { href: timetablePaths.usual, text: 'Back to the year' },
    form,
    choices: choices.map((year) => ({
      value: year,
      text: year,
      checked: form.typed('year') === year,
      ...(years.some((known) => known.year === year) && {
        hint: { text: 'Already drafted. Drafting it again starts from the rules of the year before.' },
      }),
    })),
  });
}
