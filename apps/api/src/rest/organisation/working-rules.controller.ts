import { changeWorkingRules, getWorkingRules } from '@golden-thread/application/organisation/working-rules';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewWorkingRulesDto, WorkingRulesDto } from './working-rules.dto';

/** How the council works where the policy leaves it the choice. */
@RestController('working-rules', 'Organisation')
export class WorkingRulesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.see', audit: 'working-rules.get', summary: 'How the council works', answer: WorkingRulesDto })
  async get(@CurrentActor() actor: Actor): Promise<WorkingRulesDto> {
    return WorkingRulesDto.of(accepted(await getWorkingRules(this.database, actor)));
  }

  @RestPut('', { permission: 'organisation.change', audit: 'working-rules.change', summary: 'Choose how the council works', answer: WorkingRulesDto, changes: 'existing' })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest,
    @Body() { lateDays, unverifiedFigures, monthlyFiguresWithin, timetableApprovedAbove = null, meetingsArrangedBy = 'democratic-services', reason }: NewWorkingRulesDto,
  ): Promise<WorkingRulesDto> {
    return WorkingRulesDto.of(accepted(await changeWorkingRules(this.database, actor, { lateDays, unverifiedFigures, monthlyFiguresWithin, timetableApprovedAbove, meetingsArrangedBy, reason, version, submission })));
  }
}
