import type { PreviewView } from '@golden-thread/application/timetable/preview-timetable-change';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { formatRule } from '@golden-thread/domain/timetable/format-rule';
import { phaseName } from '@golden-thread/domain/timetable/phase';
import type { PreviewContent } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { counted } from '../../http/paging';
import { formatAudience, formatClashes, formatConditions, titlesOf, trackLabels } from './labels';

/** What would move, before and after, and who is told of it: whoever makes the change and whoever approves it see the same. */
export function whatMoves({ preview, year, told, asks, proposedAfter }: PreviewView) {
  const { shown } = preview;
  const titles = titlesOf(year.stages);
  return {
    area: 'Timetable',
    proposedAfter: proposedAfter && `Proposed because meetings were changed${proposedAfter.by === '' ? '' : ` by ${proposedAfter.by}`}: ${proposedAfter.meetings.join('; ')}.`,
    edit: formatEdit(shown, year),
    counted: `${counted(shown.moves.length, 'stage')}, ${counted(shown.tasksMoved, 'open task')}`,
    rows: shown.moves.map((move) => ({
      title: move.title,
      from: move.change === 'added' ? 'New' : day(move.from),
      to: move.change === 'removed' ? 'Taken out' : day(move.to),
      tasks: move.openTasks,
    })),
    meeting: shown.meeting && `${shown.meeting.name} moves from ${longDate(shown.meeting.from)} to ${longDate(shown.meeting.to)}.`,
    reviews: (shown.reviews ?? []).map(({ service, from, to }) => ({ title: `Service review: ${service}`, from: shortDate(from), to: shortDate(to) })),
    asks: asks.map(({ title, audience, posts, from, until }) => `“${title}” asks ${counted(posts.length, 'post')} (${formatAudience(audience)}) from ${longDate(from)} until ${longDate(until)}.`),
    held: shown.held.map((stage) => `“${stage.title}” stays on ${longDate(stage.date)}: it has happened.`),
    clashes: formatClashes(shown.clashes, titles),
    cleared: shown.clashesCleared,
    told: preview.appliedAt === null && year.state === 'running' ? toldView(told, shown.meeting === null ? ', asked by a new stage' : ', chair of the meeting') : null,
  };
}

const mostNamed = 40;

/** Who will be told: with names as far as they can be taken in, and how many more. */
const toldView = (told: PreviewView['told'], without: string) => ({
  people: counted(told.length, 'person', 'people'),
  named: told.slice(0, mostNamed).map(({ name, tasks }) => `${name}${tasks === 0 ? without : `, ${counted(tasks, 'open task')}`}`),
  more: Math.max(0, told.length - mostNamed),
});

const day = (date: CalendarDate | null): string => (date === null ? 'No date' : shortDate(date));

/** What a change is, in a few words. */
export function subjectOfChange({ edit, meeting }: Pick<PreviewContent, 'edit' | 'meeting'>, year: Pick<Year, 'year' | 'stages'>): string {
  if (edit.kind === 'add-stage') return `“${edit.stage.title}” is added`;
  if (edit.kind === 'add-chain') return `the paper’s way to “${titlesOf(year.stages)(edit.stage)}” is added`;
  if (edit.kind === 'add-round') return `the round “${edit.round.title}” is added`;
  if (edit.kind === 'postpone-reviews') return `reviews of quarter ${edit.quarter} are put off by ${counted(edit.days, 'working day')}`;
  if (edit.kind === 'redate-reviews') return `reviews of quarter ${edit.quarter} get their days back`;
  if (edit.kind === 'change-stages') return stagesTogether([...edit.add.map(({ title }) => title), ...[...edit.remove, ...edit.rules.map(({ stage }) => stage)].map(titlesOf(year.stages))]);
  if (edit.kind === 'put-back') return `“${edit.definition.title}” is put back`;
  if (edit.kind === 'remove-stage') return `“${titlesOf(year.stages)(edit.stage)}” is taken out`;
  if (edit.kind === 'change-rule') return `“${titlesOf(year.stages)(edit.stage)}”`;
  return meeting === null ? `${year.year}, its dates recalculated` : `${meeting.name} to ${shortDate(meeting.to)}`;
}

/** Several stages that change as one: the first by its title, and how many more. */
const stagesTogether = ([first = '', ...more]: readonly string[]): string => (more.length === 0 ? `“${first}”` : `“${first}” and ${counted(more.length, 'more stage', 'more stages')}`);

function formatEdit({ edit }: PreviewContent, { stages, phases }: Pick<Year, 'stages' | 'phases'>): string {
  const titles = titlesOf(stages);
  if (edit.kind === 'change-rule') return [`The new rule of “${titles(edit.stage)}”: ${formatRule(edit.rule, titles)}.`, ...formatConditions(edit, titles)].join(' ');
  if (edit.kind !== 'add-stage') return '';
  const { phase, track, rule } = edit.stage;
  return [`${trackLabels[track]}, ${phaseName(phases, phase).toLowerCase()}. Its rule: ${formatRule(rule, titles)}.`, ...formatConditions(edit.stage, titles), ...(edit.chain === undefined ? [] : ['The paper’s way to its meeting comes with it.'])].join(' ');
}
