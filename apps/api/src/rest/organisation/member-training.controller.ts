import { recordMemberTraining, seeMemberTraining } from '@golden-thread/application/organisation/member-training';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Query } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { MemberTrainingDto, MemberTrainingPageDto, NewMemberTrainingDto } from './member-training.dto';

/** What members were trained in. */
@RestController('member-training', 'Organisation')
export class MemberTrainingResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'organisation.see', audit: 'member-training.list', summary: 'Trainings of members, the latest first', answer: MemberTrainingPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<MemberTrainingPageDto> {
    const { trainings } = accepted(await seeMemberTraining(this.database, actor));
    return pageFrom(trainings, page, (training) => MemberTrainingDto.of(training));
  }

  @RestPost('', { permission: 'committees.change', audit: 'member-training.record', summary: 'Record a training of members with those who came', answer: MemberTrainingDto, changes: 'new' })
  async record(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { title, heldOn, members }: NewMemberTrainingDto): Promise<MemberTrainingDto> {
    const { id } = accepted(await recordMemberTraining(this.database, actor, { title, heldOn, personIds: members, submission }));
    const { trainings } = accepted(await seeMemberTraining(this.database, actor));
    return MemberTrainingDto.of(trainings.find((training) => training.id === id)!);
  }
}
