import { assignActions } from '@golden-thread/application/action/change-action';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { AssignActionsDto } from './action-commands.dto';
import { ActionsAssignedDto } from './action.dto';

/** Actions that are given to another post, many at once. */
@RestController('action-assignments', 'Actions')
export class ActionAssignmentsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'actions.write', audit: 'actions.assign', summary: 'Give several actions to another post; each refusal is named', answer: ActionsAssignedDto, changes: 'new' })
  async assign(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { actions, owner }: AssignActionsDto): Promise<ActionsAssignedDto> {
    return ActionsAssignedDto.of(accepted(await assignActions(this.database, actor, { actionIds: actions.map((one) => one.toUpperCase()), owner: { code: owner }, submission })));
  }
}
