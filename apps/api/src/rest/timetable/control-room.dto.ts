import type { ControlRoom, ServiceCurrency, TaskOfControlRoom } from '@golden-thread/application/timetable/read-control-room';
import type { ExtendedTasks } from '@golden-thread/application/task/extend-tasks';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { taskChaseLimits } from '@golden-thread/domain/task/decide-task-chase';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { showRefusal } from '../../http/refusals/show-refusal';
import { DayField, SaidField, TextField } from '../shared/dto-fields';

/** An open task that is late or due within a week. */
export class TaskAtRiskDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it is about somebody’s own objectives.' })
  about!: string | null;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it is about somebody’s own objectives.' })
  postTitle!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who answers for the post today; null: nobody, or it is about somebody’s own objectives.' })
  people!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the council as a whole.' })
  service!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'How often the policy team asked for it again.' })
  chased!: number;

  static of({ id, kind, named, dueOn, service, chased }: TaskOfControlRoom): TaskAtRiskDto {
    return { id, kind, about: named?.about ?? null, dueOn, postTitle: named?.postTitle ?? null, people: named?.people ?? null, service, chased };
  }
}

/** Which open tasks are asked for once more. */
export class NewTaskChaseDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: taskChaseLimits.tasks })
  @IsArray({ message: 'tasks is a list of ids of tasks.' })
  @ArrayMinSize(1, { message: 'tasks names at least one task.' })
  @ArrayMaxSize(taskChaseLimits.tasks, { message: `tasks has at most ${taskChaseLimits.tasks} tasks.` })
  @IsId({ each: true, message: 'tasks holds ids of tasks.' })
  tasks!: TaskId[];

  @TextField(taskChaseLimits.message, { example: 'The agenda goes out on Tuesday; we need this by Monday noon.' })
  message!: string;
}

/** What came of a chase. */
export class ChasedTasksDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many tasks were asked for again.' })
  chased!: number;
}

/** Which open tasks get a later date, and why. */
export class NewTaskExtensionDto {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: taskChaseLimits.tasks, description: 'Tasks that ask for figures, a service review or what a stage asks. Each is decided by the rule of its own.' })
  @IsArray({ message: 'tasks is a list of ids of tasks.' })
  @ArrayMinSize(1, { message: 'tasks names at least one task.' })
  @ArrayMaxSize(taskChaseLimits.tasks, { message: `tasks has at most ${taskChaseLimits.tasks} tasks.` })
  @IsId({ each: true, message: 'tasks holds ids of tasks.' })
  tasks!: TaskId[];

  @DayField('2026-07-31', { description: 'The day by which it is due from now on.' })
  to!: CalendarDate;

  @SaidField(reviewLimits.extensionReason, { example: 'The depot’s system was down for a week.', description: 'Those who get more time are told it.' })
  reason!: string;
}

/** What got no later date, and why. */
class TaskNotExtendedDto {
  @ApiProperty({ description: 'What the task is about.' })
  about!: string;

  @ApiProperty({ example: 'TaskHasNoExtension' })
  code!: string;

  @ApiProperty({ description: 'The refusal in words.' })
  message!: string;
}

/** What came of giving more time. */
export class ExtendedTasksDto {
  @ApiProperty({ type: [String], description: 'What got a later date, by what it is about.' })
  done!: string[];

  @ApiProperty({ type: [TaskNotExtendedDto] })
  refused!: TaskNotExtendedDto[];

  static of({ done, refused }: ExtendedTasks): ExtendedTasksDto {
    return { done: [...done], refused: refused.map(({ about, refusal }) => ({ about, code: refusal.code, message: showRefusal(refusal).message })) };
  }
}

/** How current a service keeps its data. */
export class ServiceCurrencyDto {
  @ApiProperty({ format: 'uuid' })
  serviceId!: string;

  @ApiProperty()
  service!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Figures asked in the newest round.' })
  figures!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  figuresEntered!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'People asked for objectives in the newest year.' })
  objectives!: number;

  @ApiProperty({ type: 'integer', minimum: 0 })
  objectivesAgreed!: number;

  static of({ serviceId, service, figures, figuresEntered, objectives, objectivesAgreed }: ServiceCurrency): ServiceCurrencyDto {
    return { serviceId, service, figures, figuresEntered, objectives, objectivesAgreed };
  }
}

/** What the policy team steers by. */
export class ControlRoomDto {
  @ApiProperty({ type: [TaskAtRiskDto] })
  tasks!: TaskAtRiskDto[];

  @ApiProperty({ type: [ServiceCurrencyDto] })
  services!: ServiceCurrencyDto[];

  static of({ tasks, services }: ControlRoom): ControlRoomDto {
    return { tasks: tasks.map((task) => TaskAtRiskDto.of(task)), services: services.map((service) => ServiceCurrencyDto.of(service)) };
  }
}
