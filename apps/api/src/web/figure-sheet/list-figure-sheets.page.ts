import { chaseFigureSheets } from '@golden-thread/application/figure-sheet/chase-figure-sheets';
import { type ListedSheet, listFigureSheetsOf } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import { sheetChaseLimits } from '@golden-thread/domain/figure-sheet/decide-sheet-chase';
import { periodAt } from '@golden-thread/domain/measure/period';
import { applyDecorators, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { type QuarterQuery, readQuarter, quarterItems } from '../../http/quarter.query';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { ChaseLateForm } from '../list/late-rows.form';
import { listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { figureSheetList } from './figure-sheet.list';
import { measurePaths } from '../measure/paths';

/** The sheets of the list that are ticked. */
export const TickedSheets = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => [value ?? []].flat()),
    IsArray(),
    ArrayMaxSize(sheetChaseLimits.sheets, { message: `Tick at most ${sheetChaseLimits.sheets} sheets.` }),
    IsId({ each: true, message: 'Tick sheets of the list.' }),
  );

/** Whom the policy team asks again for their figures. */
export class ChaseFigureSheetsForm extends ChaseLateForm {
  @IsString()
  quarter = '';

  @TickedSheets()
  sheets: string[] = [];
}

/** What a list of a quarter's sheets is drawn of. */
interface SheetsShown {
  readonly asked: QuarterQuery;
  readonly sheets: readonly ListedSheet[];
  readonly query: ListQuery;
  readonly form: FilledForm<object>;
}

function listFigureSheetsView({ actor, council: { today } }: SignedIn, { asked, sheets, query, form }: SheetsShown): Page {
  const { key, label } = periodAt(asked.year, 'quarterly', asked.quarter);
  const due = sheets.flatMap(({ month, dueOn }) => (month === null ? [dueOn] : [])).sort()[0];
  return new Page('figure-sheet/figure-sheets', {
    heading: `Who has entered and verified figures for ${label}`,
    area: 'Measures',
    breadcrumbs: [{ href: measurePaths.scorecard, text: 'Measures' }, { href: measurePaths.sheets, text: 'Figures' }],
    form,
    due: due && (due < today ? `Figures were due on ${longDate(due)}.` : `Figures are due on ${longDate(due)}, ${formatDueDate(due, today)}.`),
    quarter: key,
    quarters: quarterItems(asked, today),
    list: listView(figureSheetList(key, today), sheets, query),
    mayChase: may(actor, 'reviews.run') && sheets.some(({ state }) => state !== 'verified'),
    chase: measurePaths.chase,
    acts: measurePaths.actOnSheets,
    act: form.typed('act'),
  });
}

/** The list with a form that was not taken, of the sheets as they now stand. */
export const listSheetsAgain = async (database: Database, person: SignedIn, asked: QuarterQuery, form: FilledForm<object>): Promise<Page> =>
  listFigureSheetsView(person, { asked, sheets: accepted(await listFigureSheetsOf(database, person.actor, asked)), query: {}, form });

/** Who has entered and who has verified the figures of a quarter. */
@Controller(measurePaths.sheets)
export class ListFigureSheetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'figure-sheets.list', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const asked = readQuarter(query['quarter'], person.council.today);
    const sheets = accepted(await listFigureSheetsOf(this.database, person.actor, asked));
    const list = figureSheetList(periodAt(asked.year, 'quarterly', asked.quarter).key, person.council.today);
    return listFile(list, sheets, query) ?? listFigureSheetsView(person, { asked, sheets, query, form: blankForm() });
  }
}

/** The policy team asks again for figures, from those ticked or from all who have not entered or verified. */
@Controller(measurePaths.chase)
export class ChaseFigureSheetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'figure-sheets.chase', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async chase(@CurrentPerson() person: SignedIn, @FormBody(ChaseFigureSheetsForm) form: FilledForm<ChaseFigureSheetsForm>): Promise<Page | SeeOther> {
    const asked = readQuarter(form.values.quarter, person.council.today);
    const again = (shown: FilledForm<object>): Promise<Page> => listSheetsAgain(this.database, person, asked, shown);
    if (!form.ok) return again(form);
    const { whom, sheets, message } = form.values;
    if (whom === 'ticked' && sheets.length === 0) return again(form.withError('sheets', 'Tick at least one sheet, or chase all.'));
    const chased = await chaseFigureSheets(this.database, person.actor, { ...asked, sheetIds: whom === 'all' ? 'all' : sheets, message, submission: form.submission });
    if (!chased.ok) return again(form.refused(showRefusal(chased.refusal)));
    return new SeeOther(`${measurePaths.sheets}?quarter=${periodAt(asked.year, 'quarterly', asked.quarter).key}`, `You chased ${counted(chased.value.chased, 'sheet')}.`);
  }
}
