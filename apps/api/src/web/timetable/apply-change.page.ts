import type { Database } from '@golden-thread/application/shared/command';
import { applyTimetableChange } from '@golden-thread/application/timetable/apply-timetable-change';
import { type PreviewView, recheckTimetablePreview, showTimetablePreview } from '@golden-thread/application/timetable/preview-timetable-change';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PreviewId } from '@golden-thread/domain/shared/id';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import { longestChangeReason, type PreviewContent } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
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
import { formatClashes, phaseLabels, titlesOf, trackLabels } from './labels';
import { timetablePaths } from './paths';

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

/** What would move, before and after; and, where it no longer holds, what has become different since. */
function applyChangeView(of: PreviewView, form: FilledForm<object>): Page {
  const { preview, year, now, holds, differences, refusal } = of;
  const { shown } = preview;
  const titles = titlesOf(year.stages);
  return new Page('timetable/apply-change', {
    heading: `Check what moves: ${subject(shown, year)}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    edit: formatEdit(shown, titles),
    counted: `${shown.moves.length} ${shown.moves.length === 1 ? 'stage' : 'stages'}, ${shown.tasksMoved} open ${shown.tasksMoved === 1 ? 'task' : 'tasks'}`,
    rows: shown.moves.map((move) => ({
      title: move.title,
      from: move.change === 'added' ? 'New' : day(move.from),
      to: move.change === 'removed' ? 'Taken out' : day(move.to),
      tasks: move.openTasks,
    })),
    meeting: shown.meeting && `${shown.meeting.name} moves from ${longDate(shown.meeting.from)} to ${longDate(shown.meeting.to)}.`,
    held: shown.held.map((stage) => `“${stage.title}” stays on ${longDate(stage.date)}: it has happened.`),
    clashes: formatClashes(shown.clashes, titles),
    cleared: shown.clashesCleared,
    applied: preview.appliedAt && longDate(londonDate(preview.appliedAt)),
    holds,
    again: `${timetablePaths.previewOf(preview.id)}/again`,
    impossible: refusal && showRefusal(refusal).message,
    isStale: preview.appliedAt === null && !holds,
    changedElsewhere: now !== null && differences.length === 0 && !holds,
    differences: differences.map(({ name, then, now: today }) => ({ name, then: then ?? 'Not there', now: today ?? 'No longer there' })),
  });
}

const day = (date: CalendarDate | null): string => (date === null ? 'No date' : shortDate(date));

function subject({ edit, meeting }: PreviewContent, year: Year): string {
  if (edit.kind === 'add-stage') return `“${edit.stage.title}” is added`;
  if (edit.kind === 'remove-stage') return `“${titlesOf(year.stages)(edit.stage)}” is taken out`;
  if (edit.kind === 'change-rule') return `“${titlesOf(year.stages)(edit.stage)}”`;
  return meeting === null ? `${year.year} reckoned again` : `${meeting.name} to ${shortDate(meeting.to)}`;
}

function formatEdit({ edit }: PreviewContent, titles: (key: string) => string): string {
  if (edit.kind === 'change-rule') return `The new rule of “${titles(edit.stage)}”: ${formatRule(edit.rule, titles)}.`;
  if (edit.kind !== 'add-stage') return '';
  const { phase, track, rule } = edit.stage;
  return `${trackLabels[track]}, ${phaseLabels[phase].toLowerCase()}. Its rule: ${formatRule(rule, titles)}.`;
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
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, id, form);
    const applied = await applyTimetableChange(this.database, person.actor, { previewId: id, reason: form.values.reason }, form.submission);
    if (!applied.ok) return this.page(person, id, form.refused(showRefusal(applied.refusal)));
    const { year, stagesMoved, tasksMoved } = applied.value;
    const banner = `The timetable is changed: ${counted(stagesMoved, 'stage')} and ${counted(tasksMoved, 'open task')} moved.`;
    return new SeeOther(timetablePaths.of(year), banner);
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
