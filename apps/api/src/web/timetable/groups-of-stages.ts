import type { YearShown } from '@golden-thread/application/timetable';
import { dueWording, londonDate, monthName, shortDate } from '@golden-thread/domain/calendar';
import { phases, ruleWording, type Stage, tracks, type Year } from '@golden-thread/domain/timetable';
import { timetablePaths } from './paths';
import { titlesOf } from './titles-of';
import { phaseWords, stageStateWords, trackWords } from './words';
import type { YearQuery } from './year-query';

/** The stages in tables: by month, by the four phases of the cycle, or by track; each in the order of its days. */
export function groupsOfStages(shown: YearShown, year: Year, { by, track }: YearQuery, changeable: boolean) {
  const titles = titlesOf(year.stages);
  const stages = year.stages.filter((stage) => track === null || stage.track === track).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const row = (stage: Stage) => ({
    date: stage.date === null ? 'No date yet' : shortDate(stage.date),
    provisional: stage.provisional,
    title: stage.title,
    rule: ruleWording(stage.rule, titles),
    phase: phaseWords[stage.phase],
    track: trackWords[stage.track],
    ...stateOf(stage, shown.today),
    tasks: shown.openTasks.get(stage.key) ?? 0,
    href: changeable && stage.state === 'upcoming' ? timetablePaths.stageOf(year.year, stage.key) : null,
  });
  const named = groupNames(stages, by);
  return named
    .map(({ key, name }) => ({ name, rows: stages.filter((stage) => groupOf(stage, by) === key).map(row) }))
    .filter(({ rows }) => rows.length > 0);
}

const dayOf = (stage: Stage): string => stage.date ?? '9999';

const groupOf = (stage: Stage, by: YearQuery['by']): string => (by === 'month' ? dayOf(stage).slice(0, 7) : stage[by]);

function groupNames(stages: readonly Stage[], by: YearQuery['by']): readonly { key: string; name: string }[] {
  if (by === 'phase') return phases.map((phase) => ({ key: phase, name: phaseWords[phase] }));
  if (by === 'track') return tracks.map((track) => ({ key: track, name: trackWords[track] }));
  const months = [...new Set(stages.map((stage) => groupOf(stage, 'month')))];
  return months.map((month) => ({ key: month, name: month === '9999' ? 'Without a date' : monthName(`${month}-01`) }));
}

function stateOf(stage: Stage, today: string): { state: string; wording: string } {
  if (stage.state === 'opened' && stage.openedAt !== null) return { state: `Opened ${shortDate(londonDate(stage.openedAt))}`, wording: '' };
  const wording = stage.state === 'upcoming' && stage.date !== null && stage.date >= today ? dueWording(stage.date, today) : '';
  return { state: stageStateWords[stage.state], wording };
}
