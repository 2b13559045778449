import type { Database } from '@golden-thread/application';
import { type FigureSheetView, readFigureSheet, verifyFigures } from '@golden-thread/application/measure';
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
import { measurePaths } from './paths';
import { VerifyFiguresForm } from './verify-figures.form';
import { presentVerification } from './verify-figures.presenter';

const navigation = { section: 'measures', trail: 'back' } as const;

/** A second person verifies entered figures or returns them with a reason. */
@Controller(measurePaths.verification)
export class VerifyFiguresController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.verify', audit: 'figures.open-verification', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: string): Promise<Page> {
    const view = await this.read(person, sheetId);
    return presentVerification(view, blankForm({}, view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.verify', audit: 'figures.verify', navigation })
  async verify(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: string,
    @FormBody(VerifyFiguresForm) form: FilledForm<VerifyFiguresForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => presentVerification(await this.read(person, sheetId), shown);
    const checked = withReasons(form);
    if (!checked.ok) return again(checked);
    const returns = form.values.figures.filter(({ verdict }) => verdict === 'return');
    const verified = await verifyFigures(this.database, person.actor, { sheetId, returns, ...form.sent });
    if (!verified.ok) return again(form.refused(showRefusal(verified.refusal)));
    const { verified: settled, returned } = verified.value;
    const told = returned === 0 ? `You verified ${settled} figures.` : `You verified ${settled} figures and returned ${returned}.`;
    return new SeeOther('/tasks', told);
  }

  private async read(person: SignedIn, sheetId: string): Promise<FigureSheetView> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    return view.mayVerify ? view : accepted(refuse('NotTheFiguresVerifier'));
  }
}

/** A figure goes back only with a reason: said beside the field, before anything is decided. */
function withReasons(form: FilledForm<VerifyFiguresForm>): FilledForm<VerifyFiguresForm> {
  if (!form.ok) return form;
  return form.values.figures.reduce(
    (shown, { verdict, reason }, index) =>
      verdict === 'return' && reason.trim() === '' ? shown.withError(`figures.${index}.reason`, 'Say what is wrong: a figure is not returned without a reason.') : shown,
    form,
  );
}
