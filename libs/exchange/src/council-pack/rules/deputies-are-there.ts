import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { overlap } from '@golden-thread/domain/organisation/span';
import type { PackFault } from '../council-pack';
import { comparable } from '../known-council';
import { ofTheCouncil, type PackRule, sheetNamed, type UncheckedSheets } from './pack-rule';

interface Absence {
  readonly row: number;
  readonly absent: string;
  readonly deputy: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The sound rows of deputies, the council's among them, with people by what tells them apart in both. */
function absencesIn(sheets: UncheckedSheets): readonly Absence[] {
  const person = (column: string, cell: string) => String(comparable(sheetNamed('deputies'), column, cell, sheets.council.personId));
  return sheets.all('deputies').flatMap(({ row, absent, deputy, starts_on, ends_on }) => {
    if (!absent || !deputy || !starts_on || !ends_on || !isCalendarDate(starts_on) || !isCalendarDate(ends_on)) return [];
    const people = row === ofTheCouncil ? { absent, deputy } : { absent: person('absent', absent), deputy: person('deputy', deputy) };
    return [{ row, ...people, from: starts_on, to: ends_on }];
  });
}

/**
 * Whoever stands in is there on each of the days: nobody deputises while they are away themselves, as on the page that names deputies.
 * A ring within the pack shows at each of its rows; one with the council's absences at the row that came.
 */
export const deputiesAreThere: PackRule = (sheets) => {
  const absences = absencesIn(sheets);
  return absences
    .filter(({ row, absent, deputy }) => row !== ofTheCouncil && absent !== deputy)
    .flatMap((named): PackFault[] => {
      const given = sheets.rows('deputies').find(({ row }) => row === named.row)!;
      const sharing = absences.filter((other) => other !== named && overlap(other, named) !== null);
      const away = sharing.find(({ absent }) => absent === named.deputy);
      if (away) {
        const found = `${given.deputy}, who is away from ${away.from} to ${away.to}`;
        return [sheets.fault('deputies', named.row, 'deputy', found, 'somebody who is there on each of the days')];
      }
      const standsIn = sharing.find(({ row, deputy }) => row === ofTheCouncil && deputy === named.absent);
      if (!standsIn) return [];
      const found = `${given.absent}, who stands in for somebody else from ${standsIn.from} to ${standsIn.to}`;
      return [sheets.fault('deputies', named.row, 'absent', found, 'days on which they stand in for nobody; end that on the page of the post first')];
    });
};
