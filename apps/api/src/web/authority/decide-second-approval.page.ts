import { decidePowerRequest } from '@golden-thread/application/organisation/decide-power-request';
import { getPowerRequest, type PowerRequestView } from '@golden-thread/application/organisation/get-power-requests';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestPowerReason } from '@golden-thread/domain/authority/power-request';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, ValidateIf } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { authorityPaths } from './paths';
import { factsOfPowerRequest, titleOfPowerRequest } from './power-request.view';

/** The second person's decision. */
export class DecideSecondApprovalForm {
  @IsIn(['approve', 'refuse'], { message: 'Choose whether you approve it or refuse it.' })
  decision!: 'approve' | 'refuse';

  @ValidateIf((form: DecideSecondApprovalForm) => form.decision === 'refuse' || form.reason !== '')
  @IsNotEmpty({ message: 'Say why you refuse it: whoever asked and whoever it concerns are told.' })
  @IsString()
  @UpTo(longestPowerReason, 'The reason')
  reason = '';
}

const decideSecondApprovalView = (request: PowerRequestView, form: FilledForm<object>): Page =>
  new Page('authority/decide-second-approval', {
    heading: `Decide: ${titleOfPowerRequest(request)}`,
    area: 'Administration',
    back: { href: authorityPaths.secondApprovalOf(request.id), text: 'Back to the request' },
    form,
    facts: factsOfPowerRequest(request),
    mayDecide: request.mayDecide || form.isStale,
    waits: request.state === 'awaiting-decision',
  });

const navigation = { section: 'administration', trail: 'back' } as const;

/** A second person approves or refuses a change that gives somebody power. */
@Controller(authorityPaths.decideSecondApproval)
export class DecideSecondApprovalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', signIn: 'fresh', audit: 'power-request.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('request', ParseId) id: PowerRequestId): Promise<Page> {
    const request = accepted(await getPowerRequest(this.database, actor, id));
    return decideSecondApprovalView(request, blankForm({}, request.version));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.see', signIn: 'fresh', audit: 'power-request.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor, @Param('request', ParseId) requestId: PowerRequestId, @FormBody(DecideSecondApprovalForm) form: FilledForm<DecideSecondApprovalForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => decideSecondApprovalView(accepted(await getPowerRequest(this.database, actor, requestId)), shown);
    if (!form.ok) return again(form);
    const decided = await decidePowerRequest(this.database, actor, { requestId, ...form.values, ...form.sent });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    const banner = decided.value.state === 'approved' ? 'You approved it, and it is carried out. Those concerned are told.' : 'You refused it. Nothing has changed; those concerned are told why.';
    return new SeeOther(authorityPaths.secondApprovalOf(requestId), banner);
  }
}
