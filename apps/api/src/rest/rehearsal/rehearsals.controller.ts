import { askForRehearsal, stopRehearsal } from '@golden-thread/application/rehearsal/ask-for-rehearsal';
import { getRehearsal, listRehearsals } from '@golden-thread/application/rehearsal/read-rehearsals';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { RehearsalId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewRehearsalDto, RehearsalDto, RehearsalPageDto, RehearsalSummaryDto } from './rehearsal.dto';

const yearParam = { name: 'year', schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }, example: '2027-28' } as const;
const rehearsalParam = { name: 'rehearsal', schema: { type: 'string', format: 'uuid' } } as const;

/** Rehearsals of a year, run in the background: asked for, looked at, stopped. */
@RestController('timetable', 'Timetable')
export class RehearsalsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @ApiParam(yearParam)
  @RestGet('years/:year/rehearsals', { permission: 'timetable.rehearse', audit: 'rehearsals.list', summary: 'The rehearsals of a year, the newest first', answer: RehearsalPageDto })
  async list(@CurrentActor() actor: Actor, @Param('year') year: string, @Query() { page }: PageQuery): Promise<RehearsalPageDto> {
    return pageFrom(accepted(await listRehearsals(this.database, actor, { year: yearNamed(year) })), page, (one) => RehearsalSummaryDto.of(one));
  }

  @ApiParam(yearParam)
  @RestPost('years/:year/rehearsals', { permission: 'timetable.rehearse', audit: 'rehearsal.ask', summary: 'Rehearse a year in the background', answer: RehearsalDto, changes: 'new' })
  async ask(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @Param('year') year: string,
    @Body() { name, lateness, set, absences, runs }: NewRehearsalDto,
  ): Promise<RehearsalDto> {
    const command = {
      year: yearNamed(year), name, runs, submission,
      chosen: { seed: 1, lateness, councilPlanOn: null, onTime: [] },
      set: set.map(({ kind, serviceId, personId, workingDays }) => ({ kind, serviceId, person: personId, workingDays })),
      absences: absences.map(({ personId, from, to }) => ({ person: personId, from, to })),
    };
    const asked = await this.database.actThenAsk(
      (database) => askForRehearsal(database, actor, command),
      (database, after) => getRehearsal(database, actor, after),
    );
    return RehearsalDto.of(accepted(asked));
  }

  @ApiParam(rehearsalParam)
  @RestGet('rehearsals/:rehearsal', { permission: 'timetable.rehearse', audit: 'rehearsal.show', summary: 'A rehearsal, and what it found', answer: RehearsalDto })
  async get(@CurrentActor() actor: Actor, @Param('rehearsal', ParseId) rehearsalId: RehearsalId): Promise<RehearsalDto> {
    return RehearsalDto.of(accepted(await getRehearsal(this.database, actor, { rehearsalId })));
  }

  @ApiParam(rehearsalParam)
  @RestPost('rehearsals/:rehearsal/stop', { permission: 'timetable.rehearse', audit: 'rehearsal.stop', summary: 'Stop a rehearsal', answer: RehearsalDto, changes: 'existing' })
  async stop(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @IfMatch() version: number,
    @Param('rehearsal', ParseId) rehearsalId: RehearsalId,
  ): Promise<RehearsalDto> {
    const stopped = await this.database.actThenAsk(
      (database) => stopRehearsal(database, actor, { rehearsalId, version, submission }),
      (database) => getRehearsal(database, actor, { rehearsalId }),
    );
    return RehearsalDto.of(accepted(stopped));
  }
}
