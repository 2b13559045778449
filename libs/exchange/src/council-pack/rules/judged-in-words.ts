import { isLevel, judgedLevelLimits, levelsOf, unitOfLevels } from '@golden-thread/domain/measure/judged-levels';
import type { PackFault } from '../council-pack';
import type { PackRule, UncheckedSheets } from './pack-rule';

type Measure = ReturnType<typeof measuresOf>[number];
const measuresOf = (sheets: UncheckedSheets) => sheets.rows('measures');
const levelsIn = ({ levels }: Pick<Measure, 'levels'>): readonly string[] => levelsOf({ levels: levels ?? '' });

/** A measure judged in words says in its other columns what follows from its levels: a pack is never read as something else than it says. */
function measureFaults(sheets: UncheckedSheets, measure: Measure): PackFault[] {
  const levels = levelsIn(measure);
  if (levels.length === 0) return [];
  const { fewest, most, words } = judgedLevelLimits;
  const at = (column: string, found: string, accepted: string): PackFault => sheets.fault('measures', measure.row, column, found, accepted);
  const unit = unitOfLevels(levels);
  const highest = String(levels.length);
  const twice = levels.find((level, index) => levels.findIndex((one) => one.toLowerCase() === level.toLowerCase()) < index);
  const long = levels.find((level) => level.length > words);
  const follows: readonly (PackFault | false)[] = [
    (levels.length < fewest || levels.length > most) && at('levels', `${levels.length} of them`, `${fewest} to ${most} levels with | between them`),
    twice !== undefined && at('levels', `${twice} twice`, 'each level once'),
    long !== undefined && at('levels', `a level of ${long.length} characters`, `at most ${words} characters a level`),
    measure.unit !== undefined && measure.unit !== unit && at('unit', measure.unit, `${unit}, as many as it has levels`),
    measure.decimals !== undefined && measure.decimals !== 0 && at('decimals', String(measure.decimals), '0, since a figure is the number of a level'),
    measure.lowest !== undefined && measure.lowest !== '1' && at('lowest', measure.lowest ?? 'nothing', '1, the worst level'),
    measure.highest !== undefined && measure.highest !== highest && at('highest', measure.highest ?? 'nothing', `${highest}, the best level`),
    measure.cumulative === true && at('cumulative', 'yes', 'no: a level is judged, not counted'),
    typeof measure.numerator === 'string' && at('numerator', measure.numerator, 'nothing: a level is judged, not counted'),
    measure.polarity !== undefined && measure.polarity !== 'maximise' && measure.polarity !== 'data-only' && at('polarity', measure.polarity, 'maximise or data-only: the levels stand with the worst first'),
  ];
  return follows.filter((fault) => fault !== false);
}

const levelFault = (sheets: UncheckedSheets, [sheet, column]: readonly ['targets', 'target'] | readonly ['values', 'value'], row: number, found: string, levels: readonly string[]): PackFault =>
  sheets.fault(sheet, row, column, found, `a whole number from 1 to ${levels.length}, the number of a level`);

/**
 * A figure or a target of a measure judged in words is the number of one of its levels, and a figure says in its note why that level holds: the
 * same as is asked of whoever types it on the page.
 */
export const judgedByLevels: PackRule = (sheets) => {
  const levelsByRef = new Map(sheets.all('measures').map((measure) => [measure.ref, levelsIn(measure)]));
  const judged = <Row extends { readonly measure: string | undefined }>(rows: readonly Row[]): readonly (readonly [Row, readonly string[]])[] =>
    rows.map((row) => [row, (row.measure !== undefined && levelsByRef.get(row.measure)) || []] as const).filter(([, levels]) => levels.length > 0);
  return [
    ...measuresOf(sheets).flatMap((measure) => measureFaults(sheets, measure)),
    ...judged(sheets.rows('targets')).flatMap(([{ row, target }, levels]) =>
      (typeof target === 'string' && !isLevel(target, levels) ? [levelFault(sheets, ['targets', 'target'], row, target, levels)] : [])),
    ...judged(sheets.rows('values')).flatMap(([{ row, value, note }, levels]) => [
      ...(typeof value === 'string' && !isLevel(value, levels) ? [levelFault(sheets, ['values', 'value'], row, value, levels)] : []),
      ...(typeof value === 'string' && note === null ? [sheets.fault('values', row, 'note', 'nothing', 'why this level holds: a judgement comes with its reason')] : []),
    ]),
  ];
};
