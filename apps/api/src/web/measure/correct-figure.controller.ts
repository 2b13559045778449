import type { Database } from '@golden-thread/application';
import { correctFigure, type MeasureView, readMeasure } from '@golden-thread/application/measure';
import { type Outcome, refuse } from '@golden-thread/domain';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { CorrectFigureForm } from './correct-figure.form';
import { presentCorrection } from './correct-figure.presenter';
import { faultWords } from './figure-words';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;

type Version = MeasureView['versions'][number];

/** The owner or the policy team restates a figure; both versions stay, and the new one is verified. */
@Controller(measurePaths.correction)
export class CorrectFigureController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figure.open-correction', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Param('period') period: string): Promise<Page> {
    const { view, version } = await this.read(person, ref, period);
    return presentCorrection(view, version, blankForm(fieldsOfFigure(version), version.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figure.correct', navigation })
  async correct(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @Param('period') period: string,
    @FormBody(CorrectFigureForm) form: FilledForm<CorrectFigureForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { view, version } = await this.read(person, ref, period);
      return shownAgain((as) => presentCorrection(view, version, as), shown, blankForm(fieldsOfFigure(version)));
    };
    if (!form.ok) return again(form);
    const { reason, ...typed } = form.values;
    const corrected = await correctFigure(this.database, person.actor, {
      measureId: ref, period, typed, reason, ...form.sent,
    });
    if (!corrected.ok) return again(refused(form, ref, corrected));
    const { version, verifier } = corrected.value;
    return new SeeOther(measurePaths.of(ref), `The figure is corrected: version ${version}. The ${verifier} is asked to verify it.`);
  }

  private async read(person: SignedIn, ref: string, period: string): Promise<{ view: MeasureView; version: Version }> {
    const view = accepted(await readMeasure(this.database, person.actor, { ref }));
    const version = view.versions.find((each) => each.current && each.period === period);
    if (!view.mayCorrect) return accepted(refuse('NotTheFiguresOwner'));
    return version === undefined ? accepted(refuse('FigureNotEntered')) : { view, version };
  }
}

const fieldsOfFigure = ({ value, numerator, denominator, dataStatus, commentary }: Version): Readonly<Record<string, unknown>> => ({
  value: numerator === null ? value : '', numerator: numerator ?? '', denominator: denominator ?? '', dataStatus, commentary,
});

/** A fault of the figure is said beside its field, anything else on top. */
function refused(form: FilledForm<CorrectFigureForm>, ref: string, outcome: Extract<Outcome<unknown>, { ok: false }>): FilledForm<CorrectFigureForm> {
  const { code, details = {} } = outcome.refusal;
  if (code !== 'FigureNotAccepted') return form.refused(showRefusal(outcome.refusal));
  const { field, fault, ...rest } = details as Record<string, string>;
  return form.withError(field ?? 'value', faultWords(ref, { field: 'value', code: fault as never, details: rest }));
}
