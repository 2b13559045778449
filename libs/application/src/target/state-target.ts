import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TargetEvent } from '@golden-thread/domain/target/events';
import type { Measure } from '@golden-thread/domain/measure/measure';
import { checkSmart, type SmartGap, type SmartWording } from '@golden-thread/domain/target/smart';
import { decideTargetStatement, targetOfChange, type TargetStatement } from '@golden-thread/domain/target/target-statement';
import type { Decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findMeasureByRef, saveMeasure } from '@golden-thread/persistence/measure/measures';
import { findTargetRules, findTargetStatement, hasAnyTarget, saveTargetStatement } from '@golden-thread/persistence/target/target-statements';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { type MeasureCommand, withMeasure } from '../measure/change-measure';

/** A statement as it is sent: the other series by its reference. */
export interface StateTarget extends MeasureCommand {
  readonly said: Omit<TargetStatement, 'comparatorId'>;
  readonly comparator: string | null;
}

/** What the target of a measure says, with what is missing of SMART and the number that a change comes to. */
export interface TargetStatementView {
  readonly measure: Measure;
  readonly statement: TargetStatement | null;
  readonly comparator: Pick<Measure, 'ref' | 'title'> | null;
  /** Of a change from a baseline: what it comes to. */
  readonly comesTo: Decimal | null;
  readonly smartWording: SmartWording;
  /** What the target does not say yet; nothing is blocked by it. */
  readonly gaps: readonly SmartGap[];
}

const unsaid = { wording: '', baseline: null, change: null, comparatorId: null, reachedBy: null, smart: {} } as const;

/**
 * Says what a measure's target says: as it was published, how bold it is, from which baseline or against which other series; and answers
 * for SMART. A target against another series is judged by that series' figure of the same period from now on.
 * Refuses: NotPermitted, NoSuchMeasure, Stale, MeasureRetired, and as `decideTargetStatement` does.
 */
export function stateTarget(database: Database, actor: Actor, command: StateTarget): Promise<Outcome<{ readonly ref: string; readonly version: number; readonly gaps: readonly SmartGap[] }>> {
  return withMeasure(database, { actor, permission: 'measures.configure', command }, async (work, measure) => {
    if (measure.retiredOn !== null) return refuse('MeasureRetired', { ref: measure.ref });
    const comparator = command.comparator === null ? undefined : await findMeasureByRef(work, command.comparator);
    const decided = decideTargetStatement({ ...command.said, comparatorId: null }, { measure, comparator });
    if (!decided.ok) return decided;
    saveTargetStatement(work, measure.id, decided.value);
    await saveMeasure(work, measure);
    const { wording, targetClass, form } = decided.value;
    const payload = { ref: measure.ref, targetClass, form, comparator: decided.value.comparatorId === null ? null : (comparator?.ref ?? null) };
    work.record({ name: 'TargetStated', stream: { type: 'measure', id: measure.id }, payload, ...(wording !== '' && { wording: { wording } }) } satisfies TargetEvent);
    return accept({ ref: measure.ref, version: measure.version + 1, gaps: await smartGaps(work, measure, decided.value) });
  });
}

/** What the target of a measure says. Refuses: NotPermitted, NoSuchMeasure. */
export async function getTargetStatement(database: Asked, actor: Actor, ref: string): Promise<Outcome<TargetStatementView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const measure = await findMeasureByRef(reading, ref);
    if (measure === undefined) return refuse('NoSuchMeasure');
    const statement = (await findTargetStatement(reading, measure.id)) ?? null;
    const comparator = statement?.comparatorId == null ? null : ((await findMeasureByRef(reading, statement.comparatorId)) ?? null);
    const { smartWording } = await findTargetRules(reading);
    return accept({ measure, statement, comparator, comesTo: statement && targetOfChange(statement), smartWording, gaps: await smartGaps(reading, measure, statement) });
  });
}

async function smartGaps(reading: Reading, measure: Measure, statement: TargetStatement | null): Promise<readonly SmartGap[]> {
  const { smartWording } = await findTargetRules(reading);
  return checkSmart({ ...(statement ?? unsaid), hasNumber: await hasAnyTarget(reading, measure.id) }, smartWording);
}
