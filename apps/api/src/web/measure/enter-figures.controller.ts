import type { Database } from '@golden-thread/application';
import { type FigureSheetView, readFigureSheet, saveFigureDraft } from '@golden-thread/application/measure';
import { refuse } from '@golden-thread/domain';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { EnterFiguresForm } from './enter-figures.form';
import { presentEntry } from './enter-figures.presenter';
import { fieldsOfSheet } from './fields-of-sheet';
import { faultWords } from './figure-words';
import { measurePaths } from './paths';
import { presentSheet } from './show-sheet.presenter';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The owner types the figures of a sheet, saves them as a draft, or goes on to check them; others see what stands on it. */
@Controller(measurePaths.sheet)
export class EnterFiguresController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'figures.open-entry', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: string): Promise<Page> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    if (!view.mayEnter) return presentSheet(view);
    return presentEntry(view, blankForm(fieldsOfSheet(view), view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.save-draft', navigation })
  async save(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: string,
    @FormBody(EnterFiguresForm) form: FilledForm<EnterFiguresForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return presentEntry(await this.read(person, sheetId), form);
    const lines = form.values.figures;
    const view = await this.read(person, sheetId, lines);
    const checked = form.values.then === 'check' ? withFaults(form, view) : form;
    if (!checked.ok) return presentEntry(view, checked);
    const saved = await saveFigureDraft(this.database, person.actor, { sheetId, lines, submission: form.submission });
    if (!saved.ok) return presentEntry(view, form.refused(showRefusal(saved.refusal)));
    return form.values.then === 'check'
      ? new SeeOther(measurePaths.sheetOf(sheetId, 'check'))
      : new SeeOther(measurePaths.sheetOf(sheetId), 'The draft is saved. Nothing is entered until you check and submit it.');
  }

  private async read(person: SignedIn, sheetId: string, typed?: EnterFiguresForm['figures']): Promise<FigureSheetView> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId, ...(typed && { typed }) }));
    return view.mayEnter ? view : accepted(refuse('NotTheFiguresOwner'));
  }
}

/** Says each fault beside its field; the place of a line on the form is its place on the sheet. */
function withFaults(form: FilledForm<EnterFiguresForm>, view: FigureSheetView): FilledForm<EnterFiguresForm> {
  const faults = view.lines.flatMap(({ measure, checked }, index) => checked.faults.map((fault) => ({ ref: measure.ref, index, fault })));
  return faults.reduce((shown, { ref, index, fault }) => shown.withError(`figures.${index}.${fault.field}`, faultWords(ref, fault)), form);
}
