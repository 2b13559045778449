import type { Database } from '@golden-thread/application';
import { type ClinicView, getClinic, recordClinic } from '@golden-thread/application/exception';
import type { Actor } from '@golden-thread/domain/authority';
import type { ClinicRecord } from '@golden-thread/domain/exception';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { exceptionPaths } from './paths';
import { RecordClinicForm } from './record-clinic.form';
import { presentClinicRecord } from './record-clinic.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The organiser records a clinic that was held. */
@Controller(exceptionPaths.clinicRecord)
export class RecordClinicController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.open-record', navigation })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const view = accepted(await getClinic(this.database, actor, named));
    return presentClinicRecord(view, blankForm({ seats: expected(view) }, view.clinic.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.record', navigation })
  async record(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @FormBody(RecordClinicForm) form: FilledForm<RecordClinicForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentClinicRecord(accepted(await getClinic(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const recorded = await recordClinic(this.database, actor, {
      clinicId: named,
      record: recordOf(form.values),
      ...form.sent,
    });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    const { reference, recoveryPlan } = recorded.value;
    return new SeeOther(
      exceptionPaths.clinicOf(reference),
      `The clinic is recorded.${recoveryPlan ? ` ${recoveryPlan} was asked for.` : ''}`,
    );
  }
}

const expected = ({ seats }: ClinicView) => seats.map(({ seat, name }) => ({ seat, name: name ?? '', substituteFor: '' }));

function recordOf({ seats, met, why, turn, lack, shift, causes, outcomes, actions }: RecordClinicForm): ClinicRecord {
  return {
    attendees: seats.map(({ seat, name, substituteFor }) => ({ seat, name: name.trim(), substituteFor: substituteFor.trim() || null })),
    answers: { met, why, turn, lack, shift },
    causeCodes: causes,
    outcomes,
    actions: actions.trim(),
  };
}
