import type { ListedSheet } from '@golden-thread/application/measure';
import { type CalendarDate, dueWording, shortDate } from '@golden-thread/domain/calendar';
import { periodAt, type SheetState } from '@golden-thread/domain/measure';
import { Page } from '../page';
import { measurePaths } from './paths';
import { type QuarterAsked, quartersToChoose } from './quarter-asked';

const stateWords: Readonly<Record<SheetState, string>> = {
  open: 'Not entered',
  entered: 'Entered, waiting for verification',
  returned: 'Returned to the owner',
  verified: 'Verified',
};

export function presentFigureSheets(asked: QuarterAsked, today: CalendarDate, sheets: readonly ListedSheet[]): Page {
  const { label } = periodAt(asked.year, 'quarterly', asked.quarter);
  const done = sheets.filter(({ state }) => state === 'verified').length;
  return new Page('measure/figure-sheets', {
    heading: `Who has entered and verified figures for ${label}`,
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.sheets, text: 'Figures' }],
    counted: `${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'}, ${done} verified`,
    quarters: quartersToChoose(asked, today),
    rows: sheets.map((sheet) => {
      const late = (sheet.state === 'open' || sheet.state === 'returned') && sheet.dueOn < today;
      return {
        serviceName: sheet.serviceName, ownerTitle: sheet.ownerTitle, verifierTitle: sheet.verifierTitle, state: stateWords[sheet.state], late,
        due: shortDate(sheet.dueOn), wording: sheet.state === 'verified' ? '' : dueWording(sheet.dueOn, today), href: linkOf(sheet),
      };
    }),
  });
}

const linkOf = ({ id, state, mayVerify }: ListedSheet): string =>
  mayVerify && state === 'entered' ? measurePaths.sheetOf(id, 'verification') : measurePaths.sheetOf(id);
