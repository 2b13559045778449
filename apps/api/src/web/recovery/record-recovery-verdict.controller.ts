import type { Database } from '@golden-thread/application';
import { getRecoveryPlan, recordRecoveryVerdict } from '@golden-thread/application/recovery';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { recoveryPaths } from './paths';
import { RecordRecoveryVerdictForm } from './record-recovery-verdict.form';
import { presentVerdict } from './record-recovery-verdict.presenter';

const navigation = { section: 'recovery', trail: 'back' } as const;

/** The panel's chair records its verdict. */
@Controller(recoveryPaths.verdict)
export class RecordRecoveryVerdictController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.judge', audit: 'recovery-plan.open-verdict', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return presentVerdict(person, plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.judge', audit: 'recovery-plan.judge', navigation })
  async record(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(RecordRecoveryVerdictForm) form: FilledForm<RecordRecoveryVerdictForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentVerdict(person, accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const { verdict, reason, present } = form.values;
    const recorded = await recordRecoveryVerdict(this.database, person.actor, {
      planId: reference, ...form.sent, verdict, reason, presentIds: present,
    });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(recoveryPaths.of(recorded.value.reference), toldOf[verdict]);
  }
}

const toldOf = {
  satisfied: 'The panel is satisfied. The plan is closed and the measure is watched for a relapse.',
  'not-yet': 'The panel is not yet satisfied. The next monthly update will be asked for.',
  escalate: 'The panel has escalated the plan. The director and whoever asked for it are told.',
} as const;
