import type { Database } from '@golden-thread/application/shared/command';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { type PreviewView, previewUndo, recheckTimetablePreview, showTimetablePreview } from '@golden-thread/application/timetable/preview-timetable-change';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { actionNamed } from '../assessment/made-of-action';
import { assessmentPaths } from '../assessment/paths';
import { timetablePaths } from './paths';
import { subjectOfChange, whatMoves } from './change-preview.view';

/** Why the timetable is changed. */
export class ApplyChangeForm {
  @IsNotEmpty({ message: 'Say why: those whose dates move are told.' })
  @IsString()
  @UpTo(longestChangeReason, 'The reason')
  reason = '';
}

/** Looking again keeps the edit; a reason already typed is not lost by it. */
export class RecheckForm {
  @IsOptional()
  @IsString()
  reason?: string;
}

/** The change itself with its reason; and, where it no longer holds, what has become different since. */
function applyChangeView(of: PreviewView, form: FilledForm<object>): Page {
  const { preview, year, now, holds, differences, refusal } = of;
  const waits = preview.appliedAt === null && preview.proposal !== null && preview.proposal.refusedAt === null;
  return new Page('timetable/apply-change', {
    ...whatMoves(of),
    heading: `Check what moves: ${subjectOfChange(preview.shown, year)}`,
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    applied: preview.appliedAt && longDate(londonDate(preview.appliedAt)),
    waits: waits && `It has been waiting for its approval since ${longDate(londonDate(preview.proposal.at))}: it moves more open tasks than one person moves alone.`,
    holds,
    undo: preview.appliedAt !== null && preview.undo !== null && year.state !== 'ended' ? `${timetablePaths.previewOf(preview.id)}/undo` : null,
    again: `${timetablePaths.previewOf(preview.id)}/again`,
    impossible: refusal && showRefusal(refusal).message,
    isStale: preview.appliedAt === null && !holds,
    changedElsewhere: now !== null && differences.length === 0 && !holds,
    differences: differences.map(({ name, then, now: today }) => ({ name, then: then ?? 'Not there', now: today ?? 'No longer there' })),
  });
}

const navigation = { section: 'timetable', trail: 'back' } as const;
/** Before and after, and then the change itself with its reason: exactly what was shown, or nothing. */
@Controller(timetablePaths.preview)
export class ApplyChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.show-preview', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) id: PreviewId): Promise<Page> {
    return this.page(person, id, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.apply', navigation })
  async apply(
    @CurrentPerson() person: SignedIn,
    @Param('preview', ParseId) id: PreviewId,
    @FormBody(ApplyChangeForm) form: FilledForm<ApplyChangeForm>,
    @Query('from') from?: string,
    @Query('action') action?: string,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, id, form);
    const applied = await applyTimetableChange(this.database, person.actor, { previewId: id, reason: form.values.reason }, form.submission);
    if (!applied.ok) return this.page(person, id, form.refused(showRefusal(applied.refusal)));
    const { year, stagesMoved, tasksMoved, awaits } = applied.value;
    if (awaits !== null) return new SeeOther(timetablePaths.previewOf(id), `The change waits: it moves more open tasks than one person moves alone. ${awaits} approves it.`);
    const banner = `The timetable is changed: ${counted(stagesMoved, 'stage')} and ${counted(tasksMoved, 'open task')} moved.`;
    const of = actionNamed({ from, action });
    return of === null
      ? new SeeOther(timetablePaths.of(year), banner)
      : new SeeOther(`${assessmentPaths.actionOf(of.reference, of.actionId, 'becomes')}?made=stage`, `${banner} Say here which stage the action became.`);
  }

  private async page(person: SignedIn, id: PreviewId, form: FilledForm<object>): Promise<Page> {
    return applyChangeView(accepted(await showTimetablePreview(this.database, person.actor, { id })), form);
  }
}

/** The same edit, checked again as things stand now. */
@Controller(timetablePaths.again)
export class RecheckPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-again', navigation: { section: 'timetable', trail: 'back' } })
  async preview(
    @CurrentPerson() person: SignedIn,
    @Param('preview', ParseId) id: PreviewId,
    @FormBody(RecheckForm) form: FilledForm<RecheckForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return applyChangeView(accepted(await showTimetablePreview(this.database, person.actor, { id })), form);
    const preview = accepted(await recheckTimetablePreview(this.database, person.actor, { previewId: id }, form.submission));
    return new SeeOther(timetablePaths.previewOf(preview.id));
  }
}

/** Undoing asks for nothing but the wish: its reason is given when it is applied. */
export class UndoForm {}

/** What undoing an applied change would move: a change like every other, seen before it is made. */
@Controller(timetablePaths.undo)
export class UndoChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-undo', navigation })
  async preview(@CurrentPerson() person: SignedIn, @Param('preview', ParseId) id: PreviewId, @FormBody(UndoForm) form: FilledForm<UndoForm>): Promise<Page | SeeOther> {
    const again = async (as: FilledForm<object>): Promise<Page> => applyChangeView(accepted(await showTimetablePreview(this.database, person.actor, { id })), as);
    if (!form.ok) return again(form);
    const preview = await previewUndo(this.database, person.actor, { previewId: id }, form.submission);
    return preview.ok ? new SeeOther(timetablePaths.previewOf(preview.value.id)) : again(form.refused(showRefusal(preview.refusal)));
  }
}
