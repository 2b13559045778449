import type { FigureSheetView } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { levelsOf } from '@golden-thread/domain/measure/judged-levels';
import { type Measure, numberNames } from '@golden-thread/domain/measure/measure';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { FilledForm } from '../kit';
import { dataStatusLabels, formatFault, formatWarning } from './labels';
import { statusView } from '../status/labels';
import { evidencePaths } from '../evidence/paths';
import { measurePaths } from '../measure/paths';

/** The levels of a measure judged in words, as choices; empty where it is counted. */
export function levelChoices(measure: Pick<Measure, 'register'>, typed: string): readonly object[] {
  const levels = levelsOf(measure.register).map((words, index) => ({ value: String(index + 1), text: `${index + 1}: ${words}`, checked: typed === String(index + 1) }));
  return levels.length === 0 ? [] : [...levels, { value: '', text: 'Not judged yet', checked: typed === '' }];
}

/** What is known of a sheet already (its draft, else what was entered), as the fields of its form. */
export const fieldsOfSheet = ({ lines }: Pick<FigureSheetView, 'lines'>): { readonly figures: readonly object[] } => ({
  figures: lines.map(({ measure, context, typed }) => ({ measureId: measure.id, period: context.period.key, ...typed })),
});

/** A box as it was ticked, or as it is known. */
const isTicked = (typed: unknown): boolean => typed === 'yes' || typed === true;

type FigureEntry = FigureSheetView['lines'][number];

/** One figure to type, with what it is compared with and what its check says. */
export function figureEntryView({ measure, context, figure, checked, wantsPaper }: FigureEntry, index: number, form: FilledForm<object>): object {
  const name = (field: string): string => `figures[${index}][${field}]`;
  const field = (key: string): object => ({
    id: `figures-${index}-${key}`, name: name(key), value: form.typed(`figures.${index}.${key}`), error: form.error(`figures.${index}.${key}`),
  });
  const shown = (value: string | null, missing: string): string => (value === null ? missing : writeFigure(value, measure));
  const chosen = String(form.typed(`figures.${index}.dataStatus`) || 'final');
  const commentary = String(form.typed(`figures.${index}.commentary`) ?? '');
  return {
    index, ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), unit: measure.unit, names: measure.formula === 'ratio' ? numberNames(measure.register) : null,
    period: context.period.label, definition: measure.register.definition,
    measureId: measure.id, periodKey: context.period.key,
    paper: wantsPaper ? evidencePaths.of('measure', measure.id) : null,
    before: shown(context.before, 'None'), aYearBefore: shown(context.aYearBefore, 'None'), target: shown(context.target, 'No target'),
    limits: { before: context.before ?? '', lowest: measure.lowest ?? '', highest: measure.highest ?? '' },
    levels: levelChoices(measure, String(form.typed(`figures.${index}.value`) ?? '')),
    value: field('value'), numerator: field('numerator'), denominator: field('denominator'), commentary: field('commentary'),
    dataStatus: { ...field('dataStatus'), items: dataStatuses.map((value) => ({ value, text: dataStatusLabels[value], selected: value === chosen })) },
    noCases: { id: `figures-${index}-noCases`, name: name('noCases'), checked: isTicked(form.typed(`figures.${index}.noCases`)), error: form.error(`figures.${index}.noCases`) },
    returned: figure?.state === 'returned' ? (figure.returnReason ?? '') : null,
    settled: figure?.state === 'verified' || figure?.frozen === true,
    status: checked.figure === null ? null : statusView(checked.status),
    warnings: checked.warnings.map((warning) => formatWarning(warning, measure)),
    openCommentary: commentary !== '' || levelsOf(measure.register).length > 0 || isTicked(form.typed(`figures.${index}.noCases`)) || checked.status.level === 'red' || form.error(`figures.${index}.commentary`) !== undefined,
  };
}

/** Says each fault beside its field; the place of a line on the form is its place on the sheet. */
export function withFaults<Form extends object>(form: FilledForm<Form>, { lines }: Pick<FigureSheetView, 'lines'>): FilledForm<Form> {
  const faults = lines.flatMap(({ measure, checked }, index) => checked.faults.map((fault) => ({ measure, index, fault })));
  return faults.reduce((shown, { measure, index, fault }) => shown.withError(`figures.${index}.${fault.field}`, formatFault(measure, fault)), form);
}
