import { isNearestBest, scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { findPeriod, type Frequency } from '@golden-thread/domain/measure/period';
import { quotientOf } from '@golden-thread/domain/measure/read-figure';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { PackFault } from '../council-pack';
import type { UncheckedSheets, PackRule } from './pack-rule';

/** What a quotient is multiplied by to give the value: as the measure says, else 100 for % and 1 for anything else. */
export const multiplierOf = (measure: { readonly multiplier: string | null | undefined; readonly unit: string | undefined }): string =>
  measure.multiplier ?? (measure.unit === '%' ? '100' : '1');

type Measure = ReturnType<typeof measuresOf>[number];
const measuresOf = (sheets: UncheckedSheets) => sheets.rows('measures');

function faultsOf(sheets: UncheckedSheets, measure: Measure): PackFault[] {
  const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('measures', measure.row, column, found, accepted);
  const { numerator, denominator, polarity, tolerance_amber: amber, tolerance_green: green } = measure;
  const faults: PackFault[] = [];
  if (typeof numerator === 'string' && denominator === null) faults.push(at('denominator', 'nothing', 'filled where numerator is'));
  if (typeof denominator === 'string' && numerator === null) faults.push(at('numerator', 'nothing', 'filled where denominator is'));
  if (polarity !== undefined && polarity !== 'data-only' && amber === null) {
    faults.push(at('tolerance_amber', 'nothing', 'how far from the target is still amber; only data-only goes without'));
  }
  for (const [column, value] of [['tolerance_green', green], ['tolerance_amber', amber]] as const) {
    if (typeof value === 'string' && decimal.compare(value, '0') < 0) faults.push(at(column, value, '0 or more'));
  }
  if (typeof amber === 'string' && typeof green === 'string' && decimal.compare(amber, green) < 0) {
    faults.push(at('tolerance_amber', amber, `not less than tolerance_green, ${green}`));
  }
  const { owner_post: owner, verifier_post: verifier, lowest, highest, multiplier, dimension, group } = measure;
  if (owner !== undefined && owner === verifier) faults.push(at('verifier_post', verifier, 'another post than owner_post, or nobody could be the second person'));
  if (typeof lowest === 'string' && typeof highest === 'string' && decimal.compare(lowest, highest) >= 0) faults.push(at('highest', highest, `more than lowest, ${lowest}`));
  if (typeof multiplier === 'string' && decimal.compare(multiplier, '0') <= 0) faults.push(at('multiplier', multiplier, 'more than 0'));
  if (measure.target_strict === true && polarity !== undefined && (isNearestBest(polarity) || polarity === 'data-only')) faults.push(at('target_strict', 'yes', 'no where either side is worse, or nothing is judged'));
  const groups: readonly string[] = dimension === undefined ? [] : scorecardDimensions[dimension].groups;
  if (typeof group === 'string' && dimension !== undefined && !groups.includes(group)) faults.push(at('group', group, groups.join(', ')));
  return faults;
}

/** Each measure has what its judgement needs: a tolerance unless it is data only, both parts of a quotient or neither, a second person, a range. */
export const measuresCanBeJudged: PackRule = (sheets) => measuresOf(sheets).flatMap((measure) => faultsOf(sheets, measure));

const dated = ['targets', 'values', 'published-statuses'] as const;

const examples: Readonly<Record<Frequency, string>> = { monthly: '2026-04', quarterly: '2026/27 Q1', 'half-yearly': '2026/27 H1', annual: '2026/27',
  'even-years': '2026/27 every second year', 'odd-years': '2027/28 every second year', 'two-years-rolling': '2025/27', 'three-years-rolling': '2024/27', 'four-years-rolling': '2023/27',
};

/** A target or figure is of a period of the measure's own frequency; a data-only measure has no target. */
export const periodsFitTheMeasure: PackRule = (sheets) => {
  const measures = new Map(sheets.all('measures').map((measure) => [measure.ref, measure]));
  return dated.flatMap((sheet) =>
    sheets.rows(sheet).flatMap((row) => {
      const measure = measures.get(row.measure);
      if (measure === undefined || row.period === undefined) return [];
      const period = findPeriod(row.period);
      if (measure.frequency !== undefined && period !== null && period.frequency !== measure.frequency) {
        return [sheets.fault(sheet, row.row, 'period', `${period.label}, which is ${period.frequency}`, `a period of ${row.measure}, which is ${measure.frequency}, such as ${examples[measure.frequency]}`)];
      }
      if (sheet === 'targets' && measure.polarity === 'data-only') {
        return [sheets.fault(sheet, row.row, 'measure', `a target for ${row.measure}, which is data-only`, 'targets of measures that are judged')];
      }
      return [];
    }),
  );
};

type Value = ReturnType<typeof valuesOf>[number];
const valuesOf = (sheets: UncheckedSheets) => sheets.rows('values');

function faultOf(sheets: UncheckedSheets, row: Value, multiplier: string): PackFault[] {
  const { value, numerator, denominator } = row;
  if (row.no_cases === true || value === null) return saysNoCases(row) ? faultOfUnexplained(sheets, row) : faultOfNoCases(sheets, row);
  const at = (column: string, found: string, accepted: string): PackFault[] => [sheets.fault('values', row.row, column, found, accepted)];
  if (typeof numerator === 'string' && denominator === null) return at('denominator', 'nothing', 'filled where numerator is');
  if (typeof denominator === 'string' && numerator === null) return at('numerator', 'nothing', 'filled where denominator is');
  if (typeof value !== 'string' || typeof numerator !== 'string' || typeof denominator !== 'string') return [];
  if (decimal.isZero(denominator)) return at('denominator', denominator, 'a number other than 0; where there were no cases, no figure, and why in note');
  const quotient = decimal.round(quotientOf(numerator, denominator, multiplier)!, decimal.places(value));
  if (decimal.compare(quotient, value) === 0) return [];
  return at('value', value, `${quotient}, which is ${numerator} out of ${denominator}`);
}

/** Nothing counted out of nothing, and no figure: another way to say that there were no cases. */
const saysNoCases = ({ value, numerator, denominator, no_cases: noCases }: Value): boolean =>
  value === null && noCases !== false && typeof denominator === 'string' && decimal.isZero(denominator) && (typeof numerator !== 'string' || decimal.isZero(numerator));

const faultOfUnexplained = (sheets: UncheckedSheets, { row, note }: Value): PackFault[] =>
  typeof note === 'string' ? [] : [sheets.fault('values', row, 'note', 'nothing', 'why there were no cases')];

/** There is a figure, or there were no cases and a note says why. */
function faultOfNoCases(sheets: UncheckedSheets, given: Value): PackFault[] {
  const { row, value, numerator, denominator, no_cases: noCases } = given;
  if (noCases !== true) return [sheets.fault('values', row, 'value', 'nothing', 'a figure, or yes in no_cases where there were none')];
  const beside = [value, numerator, denominator].find((part) => typeof part === 'string');
  if (beside !== undefined) return [sheets.fault('values', row, 'no_cases', `yes beside ${beside}`, 'yes alone, or a figure without it')];
  return faultOfUnexplained(sheets, given);
}

/** Where numerator and denominator are given, the value is their quotient times the measure's multiplier, to the decimals given. */
export const valuesAreTheirQuotients: PackRule = (sheets) => {
  const multipliers = new Map(sheets.all('measures').map((measure) => [measure.ref, multiplierOf(measure)]));
  return valuesOf(sheets).flatMap((row) => {
    const multiplier = multipliers.get(row.measure);
    return multiplier === undefined ? [] : faultOf(sheets, row, multiplier);
  });
};
