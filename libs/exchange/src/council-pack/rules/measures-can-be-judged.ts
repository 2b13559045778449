import { scorecardDimensions } from '@golden-thread/domain/measure';
import { decimal } from '@golden-thread/domain/shared/decimal';
import type { LooseSheets } from '../loose-sheets';
import type { PackFault } from '../pack-fault';
import type { PackRule } from '../pack-rule';

type Measure = ReturnType<typeof measuresOf>[number];
const measuresOf = (sheets: LooseSheets) => sheets.rows('measures');

function faultsOf(sheets: LooseSheets, measure: Measure): PackFault[] {
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
  const groups: readonly string[] = dimension === undefined ? [] : scorecardDimensions[dimension].groups;
  if (typeof group === 'string' && dimension !== undefined && !groups.includes(group)) faults.push(at('group', group, groups.join(', ')));
  return faults;
}

/** Each measure has what its judgement needs: a tolerance unless it is data only, both parts of a quotient or neither, a second person, a range. */
export const measuresCanBeJudged: PackRule = (sheets) => measuresOf(sheets).flatMap((measure) => faultsOf(sheets, measure));
