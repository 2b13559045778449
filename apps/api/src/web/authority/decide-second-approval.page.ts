import { approveImport } from '@golden-thread/application/import/approve-import';
import { recordPowerDecision } from '@golden-thread/application/organisation/decide-power-request';
import { getPowerRequest, type PowerRequestView } from '@golden-thread/application/organisation/get-power-requests';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestPowerReason } from '@golden-thread/domain/authority/power-request';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
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

/** What whoever decided is told. */
const banners = {
  'carried-out': 'You approved it, and it is carried out. Those concerned are told.',
  'in-the-background': 'You approved it. It is written in the background, and those concerned are told once it is.',
  refused: 'You refused it. Nothing has changed; those concerned are told why.',
} as const;

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
    const decided = await this.carryOut(actor, requestId, form);
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(authorityPaths.secondApprovalOf(requestId), banners[decided.value]);
  }

  /** An import that is approved is written in the background; every other change is a few rows. */
  private async carryOut(actor: Actor, requestId: PowerRequestId, { values, sent }: FilledForm<DecideSecondApprovalForm>): Promise<Outcome<keyof typeof banners>> {
    const { change } = accepted(await getPowerRequest(this.database, actor, requestId));
    if (change.kind === 'apply-import' && values.decision === 'approve') {
      const approved = await approveImport(this.database, actor, { requestId, reason: values.reason, ...sent });
      return approved.ok ? accept('in-the-background' as const) : approved;
    }
    const decided = await recordPowerDecision(this.database, actor, { requestId, ...values, ...sent });
    return decided.ok ? accept(decided.value.state === 'approved' ? ('carried-out' as const) : ('refused' as const)) : decided;
  }
}
