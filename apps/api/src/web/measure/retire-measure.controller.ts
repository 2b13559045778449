import type { Database } from '@golden-thread/application';
import { type MeasureView, readMeasure, retireMeasure } from '@golden-thread/application/measure';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { measurePaths } from './paths';
import { RetireMeasureForm } from './retire-measure.form';

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team retires a measure: nothing more is asked for, its history stays. */
@Controller(measurePaths.retirement)
export class RetireMeasureController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-retirement', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string): Promise<Page> {
    const { measure } = accepted(await readMeasure(this.database, person.actor, { ref }));
    return present(measure, blankForm({}, measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.retire', navigation })
  async retire(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @FormBody(RetireMeasureForm) form: FilledForm<RetireMeasureForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => present(accepted(await readMeasure(this.database, person.actor, { ref })).measure, shown);
    if (!form.ok) return again(form);
    const retired = await retireMeasure(this.database, person.actor, { measureId: ref, reason: form.values.reason, ...form.sent });
    return retired.ok ? new SeeOther(measurePaths.of(ref), `${ref} is retired.`) : again(form.refused(showRefusal(retired.refusal)));
  }
}

const present = (measure: MeasureView['measure'], form: FilledForm<object>): Page =>
  new Page('measure/retire', {
    heading: `Retire ${measure.ref}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
  });
