import type { Database } from '@golden-thread/application/shared/command';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { decideTimetableChange } from '@golden-thread/application/timetable/decide-timetable-change';
import { previewTimetableChange, previewUndo, showTimetablePreview } from '@golden-thread/application/timetable/preview-timetable-change';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { Body, Inject, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentActor } from '../../auth/web-request';
import { ParseId } from '../../http/parse-id';
import { accepted } from '../../http/refusals/show-refusal';
import { yearNamed } from '../../http/year-named';
import { DATABASE } from '../../injection-tokens';
import { RestController } from '../shared/rest-controller';
import { RestGet, RestPost } from '../shared/rest-route';
import { IfMatch, Submission, type SubmissionOfRequest } from '../shared/write-preconditions';
import { NewPreviewDto } from './new-preview.dto';
import { AppliedChangeDto, ApplyChangeDto, ChangeDecisionDto, PreviewDto } from './preview.dto';

const previewParam = { name: 'preview', schema: { type: 'string', format: 'uuid' } } as const;

/** Changes of a timetable: looked at first, then applied exactly so. */
@RestController('timetable', 'Timetable')
export class PreviewsResource {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @ApiParam({ name: 'year', schema: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' }, example: '2026-27' })
  @RestPost('years/:year/previews', {
    permission: 'timetable.change',
    audit: 'timetable.preview',
    summary: 'See what an edit would move',
    answer: PreviewDto,
    changes: 'new',
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @Param('year') year: string,
    @Body() asked: NewPreviewDto,
  ): Promise<PreviewDto> {
    const named = yearNamed(year);
    const command = { year: named, edit: NewPreviewDto.edit(asked, named) };
    const previewed = await this.database.actThenAsk(
      (database) => previewTimetableChange(database, actor, command, submission),
      (database, { id }) => showTimetablePreview(database, actor, { id }),
    );
    return PreviewDto.of(accepted(previewed));
  }

  @ApiParam(previewParam)
  @RestGet('previews/:preview', {
    permission: 'timetable.change',
    audit: 'timetable.show-preview',
    summary: 'A preview, and whether it still holds',
    answer: PreviewDto,
  })
  async get(@CurrentActor() actor: Actor, @Param('preview', ParseId) id: PreviewId): Promise<PreviewDto> {
    return PreviewDto.of(accepted(await showTimetablePreview(this.database, actor, { id })));
  }

  @ApiParam(previewParam)
  @RestPost('previews/:preview/undo', {
    permission: 'timetable.change',
    audit: 'timetable.preview-undo-by-api',
    summary: 'See what undoing an applied change would move; it is applied like every other',
    answer: PreviewDto,
    changes: 'new',
  })
  async undo(@CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Param('preview', ParseId) previewId: PreviewId): Promise<PreviewDto> {
    const previewed = await this.database.actThenAsk(
      (database) => previewUndo(database, actor, { previewId }, submission),
      (database, { id }) => showTimetablePreview(database, actor, { id }),
    );
    return PreviewDto.of(accepted(previewed));
  }

  @ApiParam(previewParam)
  @RestPost('previews/:preview/decision', {
    permission: 'timetable.approve',
    audit: 'timetable.decide-change-by-api',
    summary: 'Approve a change that waits for it, or do not, with a reason',
    answer: AppliedChangeDto,
    changes: 'new',
  })
  async decide(
    @CurrentActor() actor: Actor, @Submission() submission: SubmissionOfRequest, @Param('preview', ParseId) previewId: PreviewId, @Body() { decision, reason = '' }: ChangeDecisionDto,
  ): Promise<AppliedChangeDto> {
    return AppliedChangeDto.of(accepted(await decideTimetableChange(this.database, actor, { previewId, decision, reason, submission })));
  }

  @ApiParam(previewParam)
  @RestPost('previews/:preview/application', {
    permission: 'timetable.change',
    audit: 'timetable.apply',
    summary: 'Apply what a preview showed; refused when anything has changed since',
    answer: AppliedChangeDto,
    changes: 'existing',
  })
  async apply(
    @CurrentActor() actor: Actor,
    @Submission() submission: SubmissionOfRequest,
    @IfMatch() version: number,
    @Param('preview', ParseId) previewId: PreviewId,
    @Body() { reason }: ApplyChangeDto,
  ): Promise<AppliedChangeDto> {
    return AppliedChangeDto.of(accepted(await applyTimetableChange(this.database, actor, { previewId, reason, version }, submission)));
  }
}
