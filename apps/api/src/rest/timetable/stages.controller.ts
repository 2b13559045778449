import type { Database } from '@golden-thread/application/shared/command';
import { showStage } from '@golden-thread/application/stage-return/get-stage-return';
import { changeStageWork } from '@golden-thread/application/timetable/change-stage-work';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { StageReturnLineDto, StageReturnPageDto } from '../stage-return/stage-return.dto';
import { StageInYearDto } from './stage.dto';
import { StageWorkDto } from './stage-work.dto';

const yearParam = { name: 'year', schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }, example: '2026-27' } as const;

/** One stage of a year: what it asks of whom, and who has answered. Its version is the year's. */
@RestController('timetable/years', 'Timetable')
export class StagesResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @ApiParam(yearParam)
  @RestGet(':year/stages/:stage', { permission: 'timetable.see', audit: 'timetable.get-stage', summary: 'One stage, and what it asks', answer: StageInYearDto })
  async get(@CurrentActor() actor: Actor, @Param('year') year: string, @Param('stage') stage: string): Promise<StageInYearDto> {
    return StageInYearDto.in(accepted(await showStage(this.database, actor, { year: yearNamed(year), stage })));
  }

  @ApiParam(yearParam)
  @RestPut(':year/stages/:stage/work', {
    permission: 'timetable.change', audit: 'timetable.put-work', summary: 'Say what a stage asks of whom', answer: StageInYearDto, changes: 'existing',
  })
  async change(
    @CurrentActor() actor: Actor, @Param('year') named: string, @Param('stage') stage: string, @IfMatch() version: number,
    @Submission() submission: SubmissionOfRequest, @Body() work: StageWorkDto,
  ): Promise<StageInYearDto> {
    const year = yearNamed(named);
    const changed = await this.database.actThenAsk(
      (database) => changeStageWork(database, actor, { year, stage, version, submission, work: StageWorkDto.plain(work) }),
      (database) => showStage(database, actor, { year, stage }),
    );
    return StageInYearDto.in(accepted(changed));
  }

  @ApiParam(yearParam)
  @RestGet(':year/stages/:stage/returns', {
    permission: 'timetable.see', audit: 'timetable.list-returns', summary: 'Everybody whom a stage has asked, and who has answered', answer: StageReturnPageDto,
  })
  async returns(@CurrentActor() actor: Actor, @Param('year') year: string, @Param('stage') stage: string, @Query() { page }: PageQuery): Promise<StageReturnPageDto> {
    const { returns } = accepted(await showStage(this.database, actor, { year: yearNamed(year), stage }));
    return pageFrom(returns, page, (one) => StageReturnLineDto.of(one));
  }
}
