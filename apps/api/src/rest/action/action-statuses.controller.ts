import { addActionStatus, changeActionStatus, getActionStatuses } from '@golden-thread/application/action/action-statuses';
import type { Database } from '@golden-thread/application/shared/command';
import { type ActionStatus, actionStatusKeys } from '@golden-thread/domain/action/action';
import { type NamedStatus, statusSetLimits } from '@golden-thread/domain/action/action-status';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { SaidField } from '../shared/dto-fields';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';

const why = { message: 'asksWhy is true or false.' };

/** A name for where an action stands. */
export class NewActionStatusDto {
  @SaidField(statusSetLimits.title, { example: 'Slipping' })
  title!: string;

  @ApiProperty({ enum: actionStatusKeys, description: 'What it means. Reminders, counts and colours follow from that.' })
  @IsIn(actionStatusKeys, { message: `means is one of ${actionStatusKeys.join(', ')}.` })
  means!: ActionStatus;

  @ApiProperty({ description: 'Whether it is said with its reason.' })
  @IsBoolean(why)
  asksWhy!: boolean;
}

/** The same as it is to be; what it means stays. */
export class ActionStatusChangeDto {
  @SaidField(statusSetLimits.title, { example: 'Slipping' })
  title!: string;

  @ApiProperty({ description: 'Whether it is said with its reason.' })
  @IsBoolean(why)
  asksWhy!: boolean;

  @ApiProperty({ description: 'Whether it can be said from now on; else it stays where it was said.' })
  @IsBoolean({ message: 'offered is true or false.' })
  offered!: boolean;
}

export class ActionStatusDto extends NewActionStatusDto {
  @ApiProperty({ example: 'slipping', description: 'What a report names it by; never changed.' })
  key!: string;

  @ApiProperty()
  offered!: boolean;

  static ofStatus({ key, title, means, asksWhy, offered }: NamedStatus): ActionStatusDto {
    return { key, title, means, asksWhy, offered };
  }
}

/** All of them, in the order in which they are offered. */
export class ActionStatusListDto {
  @ApiProperty({ type: [ActionStatusDto] })
  items!: ActionStatusDto[];
}

/** The council's own names for where an action stands. */
@RestController('action-statuses', 'Actions')
export class ActionStatusesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'actions.see', audit: 'action-statuses.list', summary: 'How actions can stand, in the council’s own words', answer: ActionStatusListDto })
  async list(@CurrentActor() actor: Actor): Promise<ActionStatusListDto> {
    return { items: accepted(await getActionStatuses(this.database, actor)).statuses.map((one) => ActionStatusDto.ofStatus(one)) };
  }

  @RestPost('', { permission: 'measures.configure', audit: 'action-status.add', summary: 'Name another way in which actions stand', answer: ActionStatusDto, changes: 'new' })
  async add(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { title, means, asksWhy }: NewActionStatusDto): Promise<ActionStatusDto> {
    return ActionStatusDto.ofStatus(accepted(await addActionStatus(this.database, actor, { title, means, asksWhy, submission })));
  }

  @RestPost(':status/changes', { permission: 'measures.configure', audit: 'action-status.change', summary: 'Rename one, or offer it no longer', answer: ActionStatusDto, changes: 'new' })
  async change(@CurrentActor() actor: Actor, @Param('status') key: string, @Submission() submission: SubmissionOfRequest, @Body() { title, asksWhy, offered }: ActionStatusChangeDto): Promise<ActionStatusDto> {
    return ActionStatusDto.ofStatus(accepted(await changeActionStatus(this.database, actor, { key, title, asksWhy, offered, submission })));
  }
}
