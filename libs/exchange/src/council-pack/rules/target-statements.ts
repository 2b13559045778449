import { decideTargetStatement, type TargetForm } from '@golden-thread/domain/target/target-statement';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { PackFault } from '../council-pack';
import type { PackRule } from './pack-rule';

/** What a refusal of the domain's rule is about, in the columns of the sheet. */
const faultTexts: Readonly<Record<string, readonly [column: string, found: string, accepted: string]>> = {
  BaselineMissing: ['baseline', 'nothing', 'where the change starts from'],
  TargetChangeMissing: ['change', 'nothing', 'by how much, in percent or in the unit'],
  ComparatorMissing: ['comparator', 'nothing', 'the measure that holds the other series'],
  ComparatorIsItself: ['comparator', 'the measure itself', 'another measure'],
  ComparatorOfOtherFrequency: ['comparator', 'a series of another frequency', 'one that is collected as often'],
  ComparatorAgainstAim: ['form', 'against the way that is better', 'below-comparator where less is better, above-comparator where more is'],
};

/** A target says what the page would take: a change has a baseline, a comparison another series of the same frequency. One rule for both. */
export const targetStatements: PackRule = (sheets) => {
  const measures = new Map(sheets.all('measures').map((measure) => [measure.ref, measure]));
  const named = (ref: string | null | undefined) => {
    const measure = typeof ref === 'string' ? measures.get(ref) : undefined;
    return measure?.ref === undefined || measure.frequency === undefined || measure.polarity === undefined ? undefined : { id: measure.ref as unknown as MeasureId, ref: measure.ref, frequency: measure.frequency, polarity: measure.polarity };
  };
  return sheets.rows('target-statements').flatMap((row): PackFault[] => {
    const measure = named(row.measure);
    if (measure === undefined) return [];
    const said = { wording: row.wording ?? '', targetClass: row.class ?? 'normal', form: (row.form ?? 'absolute') as TargetForm, baseline: row.baseline ?? null, change: row.change ?? null };
    const rest = { comparatorId: null, reachedBy: null, priority: null, resultKind: null, financial: null, smart: {}, reviewedOn: null };
    const decided = decideTargetStatement({ ...said, ...rest }, { measure, comparator: named(row.comparator) });
    if (decided.ok) return [];
    return [decided.refusal, ...(decided.refusal.also ?? [])].map(({ code }) => {
      const [column, found, accepted] = faultTexts[code] ?? ['form', code, 'what the page of the target takes'];
      return sheets.fault('target-statements', row.row, column, found, accepted);
    });
  });
};
