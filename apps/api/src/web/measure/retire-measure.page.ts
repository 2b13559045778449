import { retireMeasure } from '@golden-thread/application/measure/change-measure';
import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import type { Database } from '@golden-thread/application/shared/command';
import { definitionLimits } from '@golden-thread/domain/measure/measure';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { measurePaths } from './paths';

/** Why a measure is no longer kept. */
export class RetireMeasureForm {
  @IsNotEmpty({ message: 'Say why the measure is retired: it stands in its history.' })
  @IsString()
  @UpTo(definitionLimits.reason, 'The reason')
  reason = '';
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team retires a measure: nothing more is asked for, its history stays. */
@Controller(measurePaths.retirement)
export class RetireMeasurePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.open-retirement', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string): Promise<Page> {
    const { measure } = accepted(await readMeasure(this.database, person.actor, { ref }));
    return retireMeasureView(measure, blankForm({}, measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measure.retire', navigation })
  async retire(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @FormBody(RetireMeasureForm) form: FilledForm<RetireMeasureForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => retireMeasureView(accepted(await readMeasure(this.database, person.actor, { ref })).measure, shown);
    if (!form.ok) return again(form);
    const retired = await retireMeasure(this.database, person.actor, { measureId: ref, reason: form.values.reason, ...form.sent });
    return retired.ok ? new SeeOther(measurePaths.of(ref), `${ref} is retired.`) : again(form.refused(showRefusal(retired.refusal)));
  }
}

const retireMeasureView = (measure: MeasureView['measure'], form: FilledForm<object>): Page =>
  new Page('measure/retire', {
    heading: `Retire ${measure.ref}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
  });
