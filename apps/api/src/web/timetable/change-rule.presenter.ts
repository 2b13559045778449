import type { YearShown } from '@golden-thread/application/timetable';
import { longDate } from '@golden-thread/domain/calendar';
import { isNeededStage, ruleWording, type Stage } from '@golden-thread/domain/timetable';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { timetablePaths } from './paths';
import { ruleFields } from './rule-fields';
import { titlesOf } from './titles-of';
import { phaseWords, trackWords } from './words';

/** A stage's rule as a form, above it what the rule says now. A stage that has happened is shown, not offered. */
export function presentChangeRule(shown: YearShown, stage: Stage, form: FilledForm<object>): Page {
  const { year } = shown;
  if (year === null) throw new Error('The stage was found in a year, so the year is there.');
  const page = timetablePaths.stageOf(year.year, stage.key);
  return new Page('timetable/change-rule', {
    ...ruleFields(year, shown, { form, page, not: stage.key }),
    heading: `Change the date of “${stage.title}”`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    caption: `${trackWords[stage.track]}, ${phaseWords[stage.phase].toLowerCase()}`,
    now:
      stage.date === null ? 'It has no date yet.' : `It is on ${longDate(stage.date)}${stage.provisional ? ', for the time being' : ''}.`,
    rule: ruleWording(stage.rule, titlesOf(year.stages)),
    isOpen: stage.state !== 'upcoming',
    removal: isNeededStage(stage.key) ? null : `${page}/removal`,
  });
}
