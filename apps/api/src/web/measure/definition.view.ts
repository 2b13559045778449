import { polarities, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { frequencies } from '@golden-thread/domain/measure/period';
import { type FilledForm, Page } from '../kit';
import type { PageLink } from '../page';
import { places } from './definition.form';
import { frequencyLabels, polarityLabels } from './labels';

interface Choice {
  readonly value: string;
  readonly text: string;
}

const choices = {
  kind: [{ value: 'local', text: 'Local' }, { value: 'national', text: 'National' }],
  polarity: polarities.map((value) => ({ value, text: polarityLabels[value] })),
  frequency: frequencies.map((value) => ({ value, text: frequencyLabels[value] })),
  counts: [{ value: 'period', text: 'Its own period' }, { value: 'year', text: 'From the start of the year (cumulative)' }],
  formula: [{ value: 'value', text: 'As one figure' }, { value: 'ratio', text: 'As two numbers, one divided by the other' }],
  basis: [{ value: 'percent', text: 'Percent of the target' }, { value: 'absolute', text: 'An amount in the measure’s own unit' }],
  edge: [{ value: 'better', text: 'The better level' }, { value: 'worse', text: 'The worse level' }],
  met: [{ value: 'reach', text: 'Equals it, or is better' }, { value: 'pass', text: 'Is better than it, as in “more than 50%”' }],
  zeroTarget: [{ value: 'aim', text: 'Zero is the aim' }, { value: 'none', text: 'There is no target' }],
  place: places.map((value) => {
    const [dimension = '', group = ''] = value.split('/');
    return { value, text: `${scorecardDimensions[dimension as keyof typeof scorecardDimensions].title}: ${group}` };
  }),
} as const satisfies Readonly<Record<string, readonly Choice[]>>;

/** The form of a definition; `measure` where one exists and is changed. */
export function definitionView(
  about: { readonly heading: string; readonly caption?: string; readonly back: PageLink; readonly changes: boolean },
  form: FilledForm<object>,
): Page {
  const chosen = (field: keyof typeof choices): readonly object[] =>
    choices[field].map((choice) => ({ ...choice, selected: choice.value === form.typed(field), checked: choice.value === form.typed(field) }));
  return new Page('measure/define', {
    heading: about.heading,
    area: 'Measures',
    back: about.back,
    caption: about.caption,
    changes: about.changes,
    form,
    choices: Object.fromEntries((Object.keys(choices) as (keyof typeof choices)[]).map((field) => [field, chosen(field)])),
    texts: [
      ['definition', 'What is counted'], ['dataType', 'Data type'], ['dataSource', 'Data source'], ['formulaText', 'Formula'],
      ['calculationGuidance', 'Calculation guidance'], ['benchmarking', 'Opportunities for benchmarking'], ['feeds', 'Feeds'],
      ['workingPapers', 'Working papers'], ['evidence', 'Evidence'],
    ].map(([name, label]) => ({ name, label, value: form.typed(name ?? ''), error: form.error(name ?? '') })),
  });
}
