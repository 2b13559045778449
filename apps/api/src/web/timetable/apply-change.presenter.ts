import type { PreviewShown } from '@golden-thread/application/timetable';
import { type CalendarDate, londonDate, longDate, shortDate } from '@golden-thread/domain/calendar';
import { ruleWording, type ShownChange, type Year } from '@golden-thread/domain/timetable';
import { showRefusal } from '../../refusals/show-refusal';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { clashLines } from './clash-lines';
import { timetablePaths } from './paths';
import { titlesOf } from './titles-of';
import { phaseWords, trackWords } from './words';

/** What would move, before and after; and, where it no longer holds, what has become different since. */
export function presentPreview(of: PreviewShown, form: FilledForm<object>): Page {
  const { preview, year, now, holds, differences, refusal } = of;
  const { shown } = preview;
  const titles = titlesOf(year.stages);
  return new Page('timetable/apply-change', {
    heading: `Check what moves: ${subject(shown, year)}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    edit: editWords(shown, titles),
    counted: `${shown.moves.length} ${shown.moves.length === 1 ? 'stage' : 'stages'}, ${shown.tasksMoved} open ${shown.tasksMoved === 1 ? 'task' : 'tasks'}`,
    rows: shown.moves.map((move) => ({
      title: move.title,
      from: move.change === 'added' ? 'New' : day(move.from),
      to: move.change === 'removed' ? 'Taken out' : day(move.to),
      tasks: move.openTasks,
    })),
    meeting: shown.meeting && `${shown.meeting.name} moves from ${longDate(shown.meeting.from)} to ${longDate(shown.meeting.to)}.`,
    held: shown.held.map((stage) => `“${stage.title}” stays on ${longDate(stage.date)}: it has happened.`),
    clashes: clashLines(shown.clashes, titles),
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

function subject({ edit, meeting }: ShownChange, year: Year): string {
  if (edit.kind === 'add-stage') return `“${edit.stage.title}” is added`;
  if (edit.kind === 'remove-stage') return `“${titlesOf(year.stages)(edit.stage)}” is taken out`;
  if (edit.kind === 'change-rule') return `“${titlesOf(year.stages)(edit.stage)}”`;
  return meeting === null ? `${year.year} reckoned again` : `${meeting.name} to ${shortDate(meeting.to)}`;
}

function editWords({ edit }: ShownChange, titles: (key: string) => string): string {
  if (edit.kind === 'change-rule') return `The new rule of “${titles(edit.stage)}”: ${ruleWording(edit.rule, titles)}.`;
  if (edit.kind !== 'add-stage') return '';
  const { phase, track, rule } = edit.stage;
  return `${trackWords[track]}, ${phaseWords[phase].toLowerCase()}. Its rule: ${ruleWording(rule, titles)}.`;
}
