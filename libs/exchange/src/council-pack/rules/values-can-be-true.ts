import { findPeriod, type Period } from '@golden-thread/domain/measure/period';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { PackFault } from '../council-pack';
import type { UncheckedSheets, PackRule } from './pack-rule';

type Value = ReturnType<typeof valuesOf>[number];
type Measure = ReturnType<typeof measuresOf>[number];
const valuesOf = (sheets: UncheckedSheets) => sheets.rows('values');
const measuresOf = (sheets: UncheckedSheets) => sheets.all('measures');

/** More digits than any count of a council has. */
const mostDigits = 15;

type At = (column: string, found: string, accepted: string) => PackFault;

const digitFaults = (row: Value, at: At): PackFault[] =>
  (['value', 'numerator', 'denominator'] as const).flatMap((column) => {
    const text = row[column];
    return typeof text === 'string' && text.replace(/^-/, '').split('.')[0]!.length > mostDigits ? [at(column, text, `a number of at most ${mostDigits} digits before the point`)] : [];
  });

/** As the page has it, save that a pack cannot be asked "are you sure": what the page questions for being impossible is a fault here. */
function rangeFaults(row: Value, { lowest, highest }: Measure, at: At): PackFault[] {
  const { value, measure } = row;
  if (typeof value !== 'string') return [];
  if (typeof lowest === 'string' && decimal.compare(value, lowest) < 0) return [at('value', value, `${lowest} or more, the least figure that ${measure} can have`)];
  if (typeof highest === 'string' && decimal.compare(value, highest) > 0) return [at('value', value, `${highest} or less, the greatest figure that ${measure} can have`)];
  return [];
}

/** A figure is of a period that has begun; one that is final, of a period that is over. */
function timeFaults(sheets: UncheckedSheets, row: Value, period: Period, at: At): PackFault[] {
  const { today } = sheets.council;
  if (today === null) return [];
  if (period.startsOn > today) return [at('period', `${period.label}, which begins on ${period.startsOn}`, `a period that has begun by ${today}`)];
  const final = row.data_status === null || row.data_status === 'final';
  if (final && today <= period.endsOn) return [at('data_status', `a final figure of ${period.label}, which runs until ${period.endsOn}`, 'provisional or estimated while the period runs')];
  return [];
}

/** A figure is one that its measure can have, of a period that is there to be counted: judged with the council's own measures, figures and day. */
export const valuesCanBeTrue: PackRule = (sheets) => {
  const measures = new Map(measuresOf(sheets).map((measure) => [measure.ref, measure]));
  return valuesOf(sheets).flatMap((row) => {
    const at: At = (column, found, accepted) => sheets.fault('values', row.row, column, found, accepted);
    const measure = measures.get(row.measure);
    const period = row.period === undefined ? null : findPeriod(row.period);
    if (measure === undefined || period === null || period.frequency !== measure.frequency) return digitFaults(row, at);
    return [...digitFaults(row, at), ...rangeFaults(row, measure, at), ...timeFaults(sheets, row, period, at)];
  });
};
