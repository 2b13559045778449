import type { Database } from '@golden-thread/application';
import { enterFigures, type FigureSheetView, readFigureSheet } from '@golden-thread/application/measure';
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
import { CheckFiguresForm } from './check-figures.form';
import { presentCheck } from './check-figures.presenter';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The owner looks at the drafted figures once more, with their statuses and what looks odd, and submits them. */
@Controller(measurePaths.check)
export class CheckFiguresController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.open-check', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: string): Promise<Page> {
    const view = await this.read(person, sheetId);
    return presentCheck(view, blankForm({}, view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.enter', navigation })
  async enter(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: string,
    @FormBody(CheckFiguresForm) form: FilledForm<CheckFiguresForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => presentCheck(await this.read(person, sheetId), shown);
    if (!form.ok) return again(form);
    const entered = await enterFigures(this.database, person.actor, { sheetId, lines: 'as-drafted', ...form.sent });
    if (!entered.ok) return again(form.refused(showRefusal(entered.refusal)));
    const { service, verifier } = entered.value;
    return new SeeOther('/tasks', `The figures of ${service} are entered. The ${verifier} is asked to verify them.`);
  }

  private async read(person: SignedIn, sheetId: string): Promise<FigureSheetView> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    return view.mayEnter ? view : accepted(refuse('NotTheFiguresOwner'));
  }
}
