import { type ActOnSheet, actOnSheets } from '@golden-thread/application/figure-sheet/act-on-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { periodAt } from '@golden-thread/domain/measure/period';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { Controller, Inject, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { counted } from '../../http/paging';
import { readQuarter } from '../../http/quarter.query';
import { CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { formatActed } from '../list/acted-on';
import { ActOnLateForm } from '../list/late-rows.form';
import { listSheetsAgain, TickedSheets } from './list-figure-sheets.page';
import { measurePaths } from '../measure/paths';

/** What is done with the sheets ticked. */
export class ActOnSheetsForm extends ActOnLateForm {
  @IsString()
  quarter = '';

  @TickedSheets()
  sheets: FigureSheetId[] = [];
}

const actOf = ({ act, to, reason, note, followedUpBy }: ActOnSheetsForm): ActOnSheet => (act === 'extend' ? { kind: act, to, reason } : { kind: act, note, followedUpBy });

/** The policy team acts on several late sheets at once. */
@Controller(measurePaths.actOnSheets)
export class ActOnSheetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'figure-sheets.act', navigation: { section: 'measures', trail: 'breadcrumbs' } })
  async act(@CurrentPerson() person: SignedIn, @FormBody(ActOnSheetsForm) form: FilledForm<ActOnSheetsForm>): Promise<Page | SeeOther> {
    const asked = readQuarter(form.values.quarter, person.council.today);
    const again = (shown: FilledForm<object>): Promise<Page> => listSheetsAgain(this.database, person, asked, shown);
    const ticked = form.values.sheets.length > 0 ? form : form.withError('sheets', 'Tick at least one sheet.');
    if (!ticked.ok) return again(ticked);
    const acted = await actOnSheets(this.database, person.actor, { ...asked, sheetIds: form.values.sheets, act: actOf(form.values), submission: form.submission });
    if (!acted.ok) return again(form.refused(showRefusal(acted.refusal)));
    const { done, refused } = acted.value;
    return new SeeOther(`${measurePaths.sheets}?quarter=${periodAt(asked.year, 'quarterly', asked.quarter).key}`, formatActed(`Done for ${counted(done.length, 'sheet')}.`, refused));
  }
}
