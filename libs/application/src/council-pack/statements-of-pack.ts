import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { PackChange } from '@golden-thread/exchange/council-pack/changes';
import type { CouncilPack } from '@golden-thread/exchange/council-pack/council-pack';
import { saveTargetStatement } from '@golden-thread/persistence/target/target-statements';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

type StatementRow = CouncilPack['target-statements'][number];

/** Writes what a judged pack brings new of what targets say; what is said already stays, because saying it otherwise is done on its page. */
export function writeStatements(work: UnitOfWork, changes: readonly PackChange[], measureIds: ReadonlyMap<string, MeasureId>): number {
  const brought = changes.filter(({ sheet, effect }) => sheet === 'target-statements' && effect === 'brings').map(({ row }) => row as StatementRow);
  for (const row of brought) {
    saveTargetStatement(work, measureIds.get(row.measure)!, {
      wording: row.wording ?? '', targetClass: row.class ?? 'normal', form: row.form ?? 'absolute', baseline: row.baseline, change: row.change,
      comparatorId: row.comparator === null ? null : measureIds.get(row.comparator)!, reachedBy: row.reached_by, priority: row.priority, resultKind: row.result_kind,
      financial: row.financial, smart: {}, reviewedOn: row.reviewed_on,
    });
  }
  return brought.length;
}
