import type { Database } from '@golden-thread/application/shared/command';
import { chaseTasks } from '@golden-thread/application/task/chase-tasks';
import { extendTasks } from '@golden-thread/application/task/extend-tasks';
import { readControlRoom } from '@golden-thread/application/timetable/read-control-room';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject } from '@nestjs/common';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ChasedTasksDto, ControlRoomDto, ExtendedTasksDto, NewTaskChaseDto, NewTaskExtensionDto } from './control-room.dto';

/** What the policy team steers by. */
@RestController('timetable/control-room', 'Timetable')
export class ControlRoomResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'reviews.run', audit: 'control-room.show', summary: 'Who is late or about to be, and how current each service keeps its data', answer: ControlRoomDto })
  async get(@CurrentActor() actor: Actor): Promise<ControlRoomDto> {
    return ControlRoomDto.of(accepted(await readControlRoom(this.database, actor)));
  }

  @RestPost('chases', { permission: 'reviews.run', audit: 'tasks.chase', summary: 'Ask once more for open tasks, of whatever kind', answer: ChasedTasksDto, changes: 'new' })
  async chase(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { tasks, message }: NewTaskChaseDto): Promise<ChasedTasksDto> {
    return accepted(await chaseTasks(this.database, actor, { taskIds: tasks, message, submission }));
  }

  @RestPost('extensions', { permission: 'reviews.run', audit: 'tasks.extend', summary: 'Give more time for figures, service reviews and what stages ask', answer: ExtendedTasksDto, changes: 'new' })
  async extend(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { tasks, to, reason }: NewTaskExtensionDto): Promise<ExtendedTasksDto> {
    return ExtendedTasksDto.of(accepted(await extendTasks(this.database, actor, { taskIds: tasks, to, reason, submission })));
  }
}
