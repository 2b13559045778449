import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import { showClock, showClockMove } from '@golden-thread/application/clock/show-clock';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ClockMoveId } from '@golden-thread/domain/shared/id';
import { Body, Inject } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { IdParam } from '../shared/id-param';
import { accepted } from '../../http/refusals/show-refusal';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { ClockDto, ClockMoveDto, ClockTargetDto } from './clock.dto';

/** The clock of a training council. */
@RestController('clock', 'Clock')
export class ClockResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', { permission: 'clock.move', audit: 'clock.show', summary: 'Where the clock stands, and what comes next', answer: ClockDto })
  async get(@CurrentActor() actor: Actor): Promise<ClockDto> {
    return ClockDto.of(accepted(await showClock(this.database, actor)));
  }

  @RestPost('moves', {
    permission: 'clock.move',
    audit: 'clock.move',
    summary: 'Move the clock forward; it moves by itself from here on, step by step',
    answer: ClockMoveDto,
    changes: 'new',
  })
  async move(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() target: ClockTargetDto): Promise<ClockMoveDto> {
    const asked = await this.database.actThenAsk(
      (database) => requestClockMove(database, actor, { target: ClockTargetDto.toTarget(target) }, submission),
      (database, { id }) => showClockMove(database, actor, { id }),
    );
    return ClockMoveDto.of(accepted(asked).move);
  }

  @ApiParam({ name: 'move', schema: { type: 'string', format: 'uuid' } })
  @RestGet('moves/:move', { permission: 'clock.move', audit: 'clock.show-move', summary: 'How far a move has come', answer: ClockMoveDto })
  async progress(@CurrentActor() actor: Actor, @IdParam('move') id: ClockMoveId): Promise<ClockMoveDto> {
    return ClockMoveDto.of(accepted(await showClockMove(this.database, actor, { id })).move);
  }
}
