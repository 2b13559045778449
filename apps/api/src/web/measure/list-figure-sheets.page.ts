import { type ListedSheet, listFigureSheetsOf } from '@golden-thread/application/measure/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { periodAt } from '@golden-thread/domain/measure/period';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type QuarterQuery, readQuarter, quarterItems } from '../../http/quarter.query';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { sheetStateLabels } from './labels';
import { measurePaths } from './paths';

function listFigureSheetsView(asked: QuarterQuery, today: CalendarDate, sheets: readonly ListedSheet[]): Page {
  const { label } = periodAt(asked.year, 'quarterly', asked.quarter);
  const done = sheets.filter(({ state }) => state === 'verified').length;
  return new Page('measure/figure-sheets', {
    heading: `Who has entered and verified figures for ${label}`,
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.sheets, text: 'Figures' }],
    counted: `${sheets.length} ${sheets.length === 1 ? 'sheet' : 'sheets'}, ${done} verified`,
    quarters: quarterItems(asked, today),
    rows: sheets.map((sheet) => {
      const late = (sheet.state === 'open' || sheet.state === 'returned') && sheet.dueOn < today;
      return {
        serviceName: sheet.serviceName, ownerTitle: sheet.ownerTitle, verifierTitle: sheet.verifierTitle, state: sheetStateLabels[sheet.state], late,
        due: shortDate(sheet.dueOn), wording: sheet.state === 'verified' ? '' : formatDueDate(sheet.dueOn, today), href: linkOf(sheet),
      };
    }),
  });
}

const linkOf = ({ id, state, mayOpen, mayVerify }: ListedSheet): string | null =>
  !mayOpen ? null : mayVerify && state === 'entered' ? measurePaths.sheetOf(id, 'verification') : measurePaths.sheetOf(id);

/** Who has entered and who has verified the figures of a quarter. */
@Controller(measurePaths.sheets)
export class ListFigureSheetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'figure-sheets.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query('quarter') quarter?: string): Promise<Page> {
    const asked = readQuarter(quarter, person.council.today);
    return listFigureSheetsView(asked, person.council.today, accepted(await listFigureSheetsOf(this.database, person.actor, asked)));
  }
}
