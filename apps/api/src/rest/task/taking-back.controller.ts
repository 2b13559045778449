import { takeBackAct } from '@golden-thread/application/history/take-back-act';
import { takenBackTypes } from '@golden-thread/application/history/things-taken-back';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Id } from '@golden-thread/domain/shared/id';
import { longestTakingBackReason } from '@golden-thread/domain/task/decide-taking-back';
import { Body, Inject } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CurrentActor } from '../../auth/web-request';
import { IsId } from '../../http/id-field';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { SaidField } from '../shared/dto-fields';
import { RestController } from '../shared/rest-controller';
import { RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';

/** The thing whose last act is taken back by whoever did it, and why. */
export class TakingBackDto {
  @ApiProperty({ enum: takenBackTypes })
  @IsIn(takenBackTypes, { message: `type is one of ${takenBackTypes.join(', ')}.` })
  type!: string;

  @ApiProperty({ type: String, format: 'uuid', description: 'The id of the thing.' })
  @IsId({ message: 'id is the id of a thing of that type.' })
  id!: Id;

  @SaidField(longestTakingBackReason, { description: 'Sent to those who were asked, and kept in the history.' })
  reason!: string;
}

/** What was taken back. */
export class TakenBackDto {
  @ApiProperty({ description: 'The name of the event that was taken back.', example: 'RecoveryUpdateSubmitted' })
  act!: string;
}

/** Taking back what one did last about a thing, until somebody has acted on it. */
@RestController('taking-back', 'Tasks')
export class TakingBackResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestPost('', { permission: 'tasks.see', audit: 'act.take-back', summary: 'Take back what you did last about a thing', answer: TakenBackDto, changes: 'new' })
  async takeBack(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() { type, id, reason }: TakingBackDto): Promise<TakenBackDto> {
    return accepted(await takeBackAct(this.database, actor, { type, id, reason, submission }));
  }
}
