import type { RegisteredMeasure } from '@golden-thread/application/measure/list-register';
import type { MeasureSetUp } from '@golden-thread/application/measure-set-up/set-up-measures';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { getPeriod, periodsOfYear } from '@golden-thread/domain/measure/period';
import type { PartChanged, SetUpPart } from '@golden-thread/domain/measure-set-up/set-up-parts';
import { levels } from '@golden-thread/domain/status/status';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import { counted } from '../../http/paging';
import { type FilledForm, Page, showRefusal } from '../kit';
import { measurePaths } from '../measure/paths';
import { type SetUpActName, setUpActs, type SetUpMeasuresForm } from './set-up.form';

export const setUpActLabels: Readonly<Record<SetUpActName, { readonly choice: string; readonly heading: string; readonly done: string }>> = {
  tolerance: { choice: 'Change their tolerance', heading: 'Change the tolerance of', done: 'changed' },
  people: { choice: 'Change who answers for them', heading: 'Change who answers for', done: 'changed' },
  targets: { choice: 'Set a year’s targets', heading: 'Set a year’s targets of', done: 'changed' },
  copy: { choice: 'Copy them to another service or unit', heading: 'Copy', done: 'copied' },
};

const partLabels: Readonly<Record<SetUpPart, string>> = {
  ref: 'Reference', basis: 'Tolerance in', green: 'Green allowance', amber: 'Amber tolerance', service: 'Lead service', owner: 'Enters the figures',
  verifier: 'Verifies them', member: 'Member responsible', target: 'Target',
};
const basisLabels: Readonly<Record<string, string>> = { percent: 'percent of the target', absolute: 'the measure’s own unit' };

const back = { href: measurePaths.register, text: 'Back to the register' };

/** The items of the list of acts, beside the ticked rows of the register. */
export const actItems = setUpActs.map((value) => ({ value, text: setUpActLabels[value].choice }));

/** What one act for many asks for, and the measures it is for. */
export function setUpView(chosen: readonly RegisteredMeasure[], act: SetUpActName, form: FilledForm<object>, today: CalendarDate): Page {
  const [thisYear, nextYear] = [financialYearOf(today), neighbouringYear(financialYearOf(today), 1)];
  const items = (field: string, values: readonly (readonly [value: string, text: string])[]): object[] => values.map(([value, text]) => ({ value, text, selected: form.typed(field) === value }));
  const quarters = [thisYear, nextYear].flatMap((year) => periodsOfYear(year, 'quarterly')).map(({ key, label }) => [key, label] as const);
  return new Page('measure-set-up/set-up', {
    heading: `${setUpActLabels[act].heading} ${counted(chosen.length, 'measure')}`,
    area: 'Measures',
    back,
    form,
    act,
    basis: [['percent', 'Percent of the target'], ['absolute', 'An amount in each measure’s own unit']].map(([value, text]) => ({ value, text, checked: form.typed('basis') === value })),
    fromPeriod: items('fromPeriod', [['', 'Choose a quarter'], ...quarters]),
    years: items('year', [[nextYear, nextYear], [thisYear, thisYear]]),
    targetsFrom: items('targetsFrom', [['', 'Without targets'], [thisYear, `Of ${thisYear} and later`], [nextYear, `Of ${nextYear} and later`]]),
    rows: chosen.map(({ measure }, index) => ({
      ref: measure.ref, title: measure.title, version: String(form.typed(`measures.${index}.version`) || measure.version), unit: measure.unit, name: `measures[${index}]`, id: `measures-${index}-target`,
      typed: form.typed(`measures.${index}.target`), error: form.error(`measures.${index}.target`), profiled: measure.cumulative,
    })),
  });
}

/** What the act comes to, measure by measure, before it is carried out. */
export function checkSetUpView(chosen: readonly RegisteredMeasure[], looked: readonly MeasureSetUp[], form: FilledForm<SetUpMeasuresForm>): Page {
  const { act } = form.values;
  const measures = new Map(chosen.map(({ measure }) => [measure.ref, measure]));
  const possible = looked.filter(({ refusal }) => refusal === null);
  return new Page('measure-set-up/check-set-up', {
    heading: `Check what changes: ${setUpActLabels[act].choice.toLowerCase()}`,
    area: 'Measures',
    back,
    form,
    counted: `${counted(possible.length, 'measure')} will be ${setUpActLabels[act].done}${possible.length === looked.length ? '' : `, ${looked.length - possible.length} cannot be`}`,
    apply: possible.length === 0 ? null : `${act === 'copy' ? 'Copy' : 'Change'} ${counted(possible.length, 'measure')}`,
    surprising: looked.some(({ refusal }) => [refusal, ...(refusal?.also ?? [])].some((one) => one?.code === 'TargetSurprising')),
    hidden: hiddenFields(form.values),
    rows: looked.map((one) => ({
      ref: one.ref, title: one.title, href: measurePaths.of(one.ref),
      refused: one.refusal && [one.refusal, ...(one.refusal.also ?? [])].map((refusal) => showRefusal(refusal).message).join(' '),
      changes: one.changes.map((change) => formatChange(change, measures.get(one.ref))),
      work: formatWork(one, act),
    })),
  });
}

function formatChange({ part, period, was, becomes }: PartChanged, measure: Measure | undefined): string {
  const write = (value: string | null): string =>
    value === null ? 'none' : part === 'target' && measure ? writeFigure(value, measure) : part === 'basis' ? (basisLabels[value] ?? value) : value;
  return `${partLabels[part]}${period === null ? '' : ` for ${getPeriod(period).label}`}: ${write(was)} → ${write(becomes)}`;
}

/** What the act does to work that is open: figures judged differently, asked of others, or asked for at once. */
function formatWork({ refusal, levels: moved, moves, askedBy }: MeasureSetUp, act: SetUpActName): readonly string[] {
  if (refusal !== null) return [];
  const judged = moved.map(({ period, was, becomes }) => `${getPeriod(period).label}: ${levels[was].word} becomes ${levels[becomes].word.toLowerCase()}`);
  const passed = moves.map(({ period, waits }) => `${getPeriod(period).label}: ${waits ? 'waits for whoever verifies from now on' : 'is asked of whoever enters from now on'}`);
  const asked = act !== 'copy' ? [] : [askedBy === null ? 'Its figures are asked for with the next period' : `Its figures are asked for at once, by ${shortDate(askedBy)}`];
  return [...judged, ...passed, ...asked];
}

/** The form as it was looked at, to be sent again as it is. */
function hiddenFields({ measures, confirmed: _confirmed, then: _then, ...fields }: SetUpMeasuresForm): readonly { readonly name: string; readonly value: unknown }[] {
  const rows = measures.flatMap((measure, index) => Object.entries(measure).map(([field, value]) => ({ name: `measures[${index}][${field}]`, value: value as unknown })));
  return [...Object.entries(fields).map(([name, value]) => ({ name, value: value as unknown })), ...rows];
}
