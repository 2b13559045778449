import { correctFigure } from '@golden-thread/application/figure-sheet/correct-figure';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { numberNames } from '@golden-thread/domain/measure/measure';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { levelChoices } from './figure-entry.view';
import { dataStatusLabels, formatFault } from './labels';
import { measurePaths } from '../measure/paths';
import { TypedFigureForm } from './typed-figure.form';

/** A figure restated. */
export class CorrectFigureForm extends TypedFigureForm {
  @IsNotEmpty({ message: 'Say why the figure is corrected: both versions stay, and this stands beside them.' })
  @IsString()
  @UpTo(figureLimits.reason, 'The reason')
  reason = '';
}

function correctFigureView(view: MeasureView, version: MeasureView['versions'][number], form: FilledForm<object>): Page {
  const { measure } = view;
  return new Page('figure-sheet/correct-figure', {
    heading: `Correct ${measure.ref} for ${getPeriod(version.period).label}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
    names: measure.formula === 'ratio' ? numberNames(measure.register) : null,
    unit: measure.unit,
    levels: levelChoices(measure, String(form.typed('value') ?? '')),
    stands: version.value === null ? 'no cases' : writeFigure(version.value, measure),
    version: version.version,
    frozen: version.frozen,
    verifier: view.verifierTitle,
    noCases: form.typed('noCases') === 'yes' || form.typed('noCases') === true,
    statuses: dataStatuses.map((value) => ({ value, text: dataStatusLabels[value], selected: value === form.typed('dataStatus') })),
  });
}

const navigation = { section: 'measures', trail: 'back' } as const;

type Version = MeasureView['versions'][number];

/** The owner or the policy team restates a figure; both versions stay, and the new one is verified. */
@Controller(measurePaths.correction)
export class CorrectFigurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figure.open-correction', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Param('period') period: string): Promise<Page> {
    const { view, version } = await this.read(person, ref, period);
    return correctFigureView(view, version, blankForm(fieldsOfFigure(version), version.version));
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
      return redisplay((as) => correctFigureView(view, version, as), shown, blankForm(fieldsOfFigure(version)));
    };
    if (!form.ok) return again(form);
    const { reason, ...typed } = form.values;
    const corrected = await correctFigure(this.database, person.actor, {
      measureId: ref, period, typed, reason, ...form.sent,
    });
    if (!corrected.ok) {
      const { view } = await this.read(person, ref, period);
      return again(refused(form, view.measure, corrected));
    }
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
  value: numerator === null ? (value ?? '') : '', numerator: numerator ?? '', denominator: denominator ?? '', dataStatus, commentary, noCases: value === null,
});

/** A fault of the figure is said beside its field, anything else on top. */
function refused(form: FilledForm<CorrectFigureForm>, measure: MeasureView['measure'], outcome: Extract<Outcome<unknown>, { ok: false }>): FilledForm<CorrectFigureForm> {
  const { refusal } = outcome;
  if (refusal.code !== 'FigureNotAccepted') return form.refused(showRefusal(refusal));
  return form.withError(refusal.details.fault.field, formatFault(measure, refusal.details.fault));
}
