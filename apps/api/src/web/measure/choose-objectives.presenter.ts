import type { ObjectiveShown } from '@golden-thread/application/measure';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { measurePaths } from './paths';

const levels = { council: 'Council plan', service: 'Service plan', unit: 'Unit plan' } as const;

/** An objective on one line: "C1.2: Every council home warm and in good repair (Council plan 2026/27)". */
export const objectiveLine = ({ reference, title, level, year }: ObjectiveShown): string => `${reference}: ${title} (${levels[level]} ${year})`;

/** The objectives whose progress a measure shows, each to be kept or not, and the others to choose one from. */
export function presentObjectivesOf(
  ref: string,
  { shown, others }: { readonly shown: readonly ObjectiveShown[]; readonly others: readonly ObjectiveShown[] },
  form: FilledForm<object>,
): Page {
  const kept = [form.typed('objectives')].flat();
  return new Page('measure/choose-objectives', {
    heading: `Objectives whose progress ${ref} shows`,
    area: 'Measures',
    back: { href: measurePaths.of(ref), text: `Back to ${ref}` },
    form,
    shown: shown.map((objective) => ({ value: objective.id, text: objectiveLine(objective), checked: kept.includes(objective.id) })),
    others: [{ value: '', text: 'None' }, ...others.map((objective) => ({ value: objective.id, text: objectiveLine(objective) }))],
  });
}
