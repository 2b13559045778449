import type { Database } from '@golden-thread/application/shared/command';
import { draftYearFromText } from '@golden-thread/application/timetable/draft-from-text';
import { changePhases } from '@golden-thread/application/timetable/change-phases';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { closeYear, getYearClosing } from '@golden-thread/application/timetable/close-year';
import { listShippedTimetables } from '@golden-thread/application/timetable/shipped-timetables';
import { showYear, type YearView } from '@golden-thread/application/timetable/show-year';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { writeTimetable } from '@golden-thread/domain/timetable/text/write-timetable';
import type { Year } from '@golden-thread/domain/timetable/year';
import { BadRequestException, Body, Inject, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { accepted, RefusedException } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { PageQuery } from '../shared/dto-fields';
import { pageFrom } from '../shared/paging';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost, RestPut } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { PhasesDto } from './phase.dto';
import { ListStagesQuery, StageDto, StagePageDto } from './stage.dto';
import { NewYearDto, PublicationDto, TimetablePacksDto, YearClosingDto, YearDto, YearPageDto, YearTextDto } from './year.dto';

const yearParam = { name: 'year', schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }, example: '2026-27' } as const;

/** A council's years and their stages. */
@RestController('timetable/years', 'Timetable')
export class YearsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @RestGet('', {
    permission: 'timetable.see',
    audit: 'timetable.list-years',
    summary: 'The council’s years, the newest first',
    answer: YearPageDto,
  })
  async list(@CurrentActor() actor: Actor, @Query() { page }: PageQuery): Promise<YearPageDto> {
    return pageFrom(accepted(await showYear(this.database, actor, {})).years, page, (line) => line);
  }

  @RestPost('', { permission: 'timetable.change', audit: 'timetable.draft', summary: 'Draft a year', answer: YearDto, changes: 'new' })
  async draft(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Body() asked: NewYearDto): Promise<YearDto> {
    const { year, text, pack, additions } = asked;
    return this.after(actor, year, (database) =>
      text === undefined ? draftYear(database, actor, { year, ...(pack && { pack }), ...(additions && { additions }) }, submission) : draftYearFromText(database, actor, { year, text }, submission));
  }

  @RestGet('packs', { permission: 'timetable.change', audit: 'timetable.list-packs', summary: 'What a year may be drafted from, as texts', answer: TimetablePacksDto })
  packs(@CurrentActor() actor: Actor): TimetablePacksDto {
    return TimetablePacksDto.of(accepted(listShippedTimetables(actor)));
  }

  @ApiParam(yearParam)
  @RestGet(':year', { permission: 'timetable.see', audit: 'timetable.show', summary: 'One year with its clashes', answer: YearDto })
  async get(@CurrentActor() actor: Actor, @Param('year') year: string): Promise<YearDto> {
    const shown = await this.shown(actor, yearNamed(year));
    return YearDto.of(shown.year, shown);
  }

  @ApiParam(yearParam)
  @RestGet(':year/text', { permission: 'timetable.see', audit: 'timetable.get-text', summary: 'A year’s rules as text', answer: YearTextDto })
  async text(@CurrentActor() actor: Actor, @Param('year') year: string): Promise<YearTextDto> {
    return { text: writeTimetable((await this.shown(actor, yearNamed(year))).year) };
  }

  @ApiParam(yearParam)
  @RestGet(':year/stages', {
    permission: 'timetable.see',
    audit: 'timetable.list-stages',
    summary: 'A year’s stages in their order',
    answer: StagePageDto,
  })
  async stages(
    @CurrentActor() actor: Actor,
    @Param('year') year: string,
    @Query() { page, track, phase }: ListStagesQuery,
  ): Promise<StagePageDto> {
    const { stages, phases } = (await this.shown(actor, yearNamed(year))).year;
    if (phase !== undefined && !phases.some(({ key }) => key === phase)) throw new BadRequestException(`phase is one of ${phases.map(({ key }) => key).join(', ')}.`);
    const wanted = stages.filter(
      (stage) => (track === undefined || stage.track === track) && (phase === undefined || stage.phase === phase),
    );
    return pageFrom(wanted, page, (stage) => StageDto.of(stage));
  }

  @ApiParam(yearParam)
  @RestPost(':year/publication', {
    permission: 'timetable.change',
    audit: 'timetable.publish',
    summary: 'Publish a drafted year',
    answer: YearDto,
    changes: 'existing',
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @IfMatch() version: number,
    @Param('year') named: string,
    @Body() { minute, withoutMinute }: PublicationDto,
  ): Promise<YearDto> {
    const year = yearNamed(named);
    return this.after(actor, year, (database) => publishYear(database, actor, { year, version, minute, withoutMinute }, submission));
  }

  @ApiParam(yearParam)
  @RestPut(':year/phases', {
    permission: 'timetable.change', audit: 'timetable.put-phases', summary: 'Name, order, add and take out the phases of a year’s cycle', answer: YearDto, changes: 'existing',
  })
  async phases(
    @CurrentActor() actor: Actor, @Param('year') named: string, @IfMatch() version: number, @Submission() submission: SubmissionOfRequest, @Body() { phases, goesTo, stages }: PhasesDto,
  ): Promise<YearDto> {
    const year = yearNamed(named);
    return this.after(actor, year, (database) => changePhases(database, actor, { year, version, submission, phases, goesTo, stages }));
  }

  @ApiParam(yearParam)
  @RestGet(':year/closing', { permission: 'timetable.see', audit: 'timetable.get-closing', summary: 'What keeps a year from closing', answer: YearClosingDto })
  async closing(@CurrentActor() actor: Actor, @Param('year') named: string): Promise<YearClosingDto> {
    return YearClosingDto.of(accepted(await getYearClosing(this.database, actor, { year: yearNamed(named) })));
  }

  @ApiParam(yearParam)
  @RestPost(':year/closing', { permission: 'timetable.change', audit: 'timetable.close', summary: 'Close a year that nothing keeps', answer: YearDto, changes: 'existing' })
  async close(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @IfMatch() version: number, @Param('year') named: string): Promise<YearDto> {
    const year = yearNamed(named);
    return this.after(actor, year, (database) => closeYear(database, actor, { year, version, submission }));
  }

  /** Carries an act out and answers with the year as it then stands. */
  private async after(actor: Actor, year: FinancialYear, act: (database: Database) => Promise<Outcome<unknown>>): Promise<YearDto> {
    const shown = yearIn(year, accepted(await this.database.actThenAsk(act, (database) => showYear(database, actor, { year }))));
    return YearDto.of(shown.year, shown);
  }

  private async shown(actor: Actor, year: FinancialYear): Promise<KnownYear> {
    return yearIn(year, accepted(await showYear(this.database, actor, { year })));
  }
}

type KnownYear = YearView & { readonly year: Year };

function yearIn(year: FinancialYear, shown: YearView): KnownYear {
  if (shown.year === null) throw new RefusedException({ code: 'NoSuchYear', details: { year } });
  return { ...shown, year: shown.year };
}
