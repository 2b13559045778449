import type { Database } from '@golden-thread/application';
import { changeMeasure, type MeasureView, readMeasure, readMeasureCodes } from '@golden-thread/application/measure';
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
import { DefineMeasureForm } from './define-measure.form';
import { presentDefinition } from './define-measure.presenter';
import { definitionOfForm, placesOfForm } from './definition-of-form';
import { fieldsOfDefinition } from './fields-of-definition';
import { measurePaths } from './paths';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team changes a definition; where figures are no longer comparable, the trend is marked from a period on. */
@Controller(measurePaths.definition)
export class ChangeMeasureController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-definition', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string): Promise<Page> {
    const { measure } = accepted(await readMeasure(this.database, person.actor, { ref }));
    const codes = accepted(await readMeasureCodes(this.database, person.actor, measure.id));
    return presentDefinition(about(measure), blankForm(fieldsOfDefinition(measure, codes), measure.version));
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
      return shownAgain((as) => presentDefinition(about(measure), as), shown, blankForm(fieldsOfDefinition(measure, codes)));
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
