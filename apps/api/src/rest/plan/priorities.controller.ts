import { nameLeadMember, seeFramework } from '@golden-thread/application/plan/framework';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PriorityId } from '@golden-thread/domain/shared/id';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { IdParam } from '../shared/id-param';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { FrameworkDto, LeadMemberDto } from './priorities.dto';

/** The aims of the community strategy and the priorities under them, with the councillor who leads on each. */
@RestController('priorities', 'Plans')
export class PrioritiesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'plans.see', audit: 'priorities.list', summary: 'Aims and priorities, with who leads on each, and the posts that may', answer: FrameworkDto })
  async list(@CurrentActor() actor: Actor): Promise<FrameworkDto> {
    return FrameworkDto.of(accepted(await seeFramework(this.database, actor)));
  }

  @RestPost(':priority/lead-member', { permission: 'plans.publish', audit: 'priority.name-lead-member', summary: 'Name the councillor’s post that leads on a priority, or none', answer: FrameworkDto, changes: 'new' })
  async nameLead(@CurrentActor() actor: Actor, @IdParam('priority') priorityId: PriorityId, @Submission() submission: SubmissionOfRequest, @Body() { postId }: LeadMemberDto): Promise<FrameworkDto> {
    const named = { priorityId, leadMemberPostId: postId, submission };
    return FrameworkDto.of(accepted(await this.database.actThenAsk((database) => nameLeadMember(database, actor, named), (database) => seeFramework(database, actor))));
  }
}
