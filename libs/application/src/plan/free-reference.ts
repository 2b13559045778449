import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '@golden-thread/persistence';
import { isReferenceTaken, type ObjectiveKept } from '@golden-thread/persistence/plan';

const kinds: Readonly<Record<ObjectiveKept['level'], string>> = { council: 'CP', service: 'SP', unit: 'UP', individual: 'IP' };

/** The next reference for an objective of a level that no imported one of the year has taken. */
export async function freeReference(work: UnitOfWork, level: ObjectiveKept['level'], year: FinancialYear): Promise<string> {
  for (;;) {
    const reference = await work.nextReference(kinds[level]);
    if (!(await isReferenceTaken(work, year, reference))) return reference;
  }
}
