import type { Database } from '@golden-thread/application';
import { type MeasureView, readMeasure, setTarget } from '@golden-thread/application/measure';
import { type FinancialYear, financialYearOf, isFinancialYear } from '@golden-thread/domain/calendar';
import { readFigure } from '@golden-thread/domain/measure';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { measurePaths } from './paths';
import { SetTargetsForm } from './set-targets.form';
import { periodsToTarget, presentTargets } from './set-targets.presenter';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team sets a year's targets, period by period; a change of what stands needs a reason. */
@Controller(measurePaths.targets)
export class SetTargetsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.open', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Query('year') asked?: string): Promise<Page> {
    const view = await this.read(person, ref);
    const year = yearAsked(asked, person);
    return presentTargets(view, year, person.council.today, blankForm(fieldsOfTargets(view, year), view.measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.set', navigation })
  async set(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @FormBody(SetTargetsForm) form: FilledForm<SetTargetsForm>,
    @Query('year') asked?: string,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<SetTargetsForm>): Promise<Page> => {
      const view = await this.read(person, ref);
      const year = yearAsked(asked, person);
      const present = (as: FilledForm<object>): Page => presentTargets(view, year, person.council.today, as);
      return shownAgain(present, withFaults(shown, view), blankForm(fieldsOfTargets(view, year)));
    };
    if (!form.ok) return again(form);
    const targets = form.values.targets.map(({ period, target }) => ({ period, target: target.trim() || null }));
    const set = await setTarget(this.database, person.actor, { measureId: ref, targets, reason: form.values.reason, ...form.sent });
    if (!set.ok) return again(set.refusal.code === 'TargetNotANumber' ? form : form.refused(showRefusal(set.refusal)));
    return new SeeOther(measurePaths.of(ref), set.value.changed === 0 ? 'No target was changed.' : `${set.value.changed} targets of ${ref} are set.`);
  }

  private async read(person: SignedIn, ref: string): Promise<MeasureView> {
    return accepted(await readMeasure(this.database, person.actor, { ref }));
  }
}

const yearAsked = (asked: unknown, person: SignedIn): FinancialYear =>
  typeof asked === 'string' && isFinancialYear(asked) ? asked : financialYearOf(person.council.today);

const fieldsOfTargets = (view: MeasureView, year: FinancialYear) => ({
  targets: periodsToTarget(view, year).map(({ key }) => ({ period: key, target: view.history.targets[key] ?? '' })),
});

function withFaults(form: FilledForm<SetTargetsForm>, { measure }: MeasureView): FilledForm<SetTargetsForm> {
  if (!form.ok) return form;
  return form.values.targets.reduce((shown, { target }, index) => {
    const fine = target.trim() === '' || readFigure(target, measure.unit) !== null;
    return fine ? shown : shown.withError(`targets.${index}.target`, `“${target}” is not a number. Write a target such as 80, or leave it empty.`);
  }, form);
}
