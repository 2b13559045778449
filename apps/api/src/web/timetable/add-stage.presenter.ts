import type { YearShown } from '@golden-thread/application/timetable';
import { phases, tracks } from '@golden-thread/domain/timetable';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { timetablePaths } from './paths';
import { ruleFields } from './rule-fields';
import { phaseWords, trackWords } from './words';

/** A new stage as a form. */
export function presentAddStage(shown: YearShown, form: FilledForm<object>): Page {
  const { year } = shown;
  if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
  return new Page('timetable/add-stage', {
    ...ruleFields(year, shown, { form, page: timetablePaths.of(year.year, 'new-stage') }),
    heading: `Add a stage to ${year.year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year.year), text: `Back to ${year.year}` },
    form,
    phases: phases.map((phase) => ({ value: phase, text: phaseWords[phase], checked: form.typed('phase') === phase })),
    tracks: tracks.map((track) => ({ value: track, text: trackWords[track], checked: form.typed('track') === track })),
  });
}
