import { changeMeasure } from '@golden-thread/application/measure/change-measure';
import { type MeasurePlaceCodes, readMeasureCodes } from '@golden-thread/application/measure/measure-places';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { levelsOf } from '@golden-thread/domain/measure/judged-levels';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  type Page,
  redisplay,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { DefineMeasureForm, definitionOfForm, placesOfForm } from './definition.form';
import { definitionView } from './definition.view';
import { measurePaths } from './paths';

/** A measure's definition as the fields of its form. */
const fieldsOfDefinition = (measure: Measure, codes: MeasurePlaceCodes): Readonly<Record<string, unknown>> => ({
  ...measure,
  ...measure.tolerance,
  met: measure.tolerance.strict === true ? 'pass' : 'reach',
  ...measure.register,
  ...codes,
  formula: measure.formula,
  formulaText: measure.register.formula,
  levels: levelsOf(measure.register).join('\n'),
  counts: measure.cumulative ? 'year' : 'period',
  place: `${measure.dimension}/${measure.group}`,
  lowest: measure.lowest ?? '',
  highest: measure.highest ?? '',
  member: codes.member ?? '',
});

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team changes a definition; where figures are no longer comparable, the trend is marked from a period on. */
@Controller(measurePaths.definition)
export class ChangeMeasurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-definition', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string): Promise<Page> {
    const { measure } = accepted(await readMeasure(this.database, person.actor, { ref }));
    const codes = accepted(await readMeasureCodes(this.database, person.actor, measure.id));
    return definitionView(about(measure), blankForm(fieldsOfDefinition(measure, codes), measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.change-definition', navigation })
  async change(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @FormBody(DefineMeasureForm) form: FilledForm<DefineMeasureForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { measure } = accepted(await readMeasure(this.database, person.actor, { ref }));
      const codes = accepted(await readMeasureCodes(this.database, person.actor, measure.id));
      return redisplay((as) => definitionView(about(measure), as), shown, blankForm(fieldsOfDefinition(measure, codes)));
    };
    if (!form.ok) return again(form);
    const { fromPeriod, reason } = form.values;
    const changed = await changeMeasure(this.database, person.actor, {
      measureId: ref, changes: definitionOfForm(form.values), places: placesOfForm(form.values), fromPeriod, reason, ...form.sent,
    });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal)));
    return new SeeOther(measurePaths.of(ref), `The definition of ${ref} is changed.`);
  }
}

const about = (measure: MeasureView['measure']) => ({
  heading: `Change the definition of ${measure.ref}`,
  caption: measure.title,
  back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
  changes: true,
});
