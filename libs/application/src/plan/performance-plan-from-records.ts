import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { sectionsFromRecords } from '@golden-thread/domain/plan/performance-plan';
import { measureAsked } from '@golden-thread/domain/stage-return/measures-asked';
import type { Answers } from '@golden-thread/domain/timetable/stage-question';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import { readPerformancePlanRecords } from '@golden-thread/persistence/plan/performance-plan.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** The six sections of a year's performance plan as the records stand now: nobody types what the council knows already. */
export async function performancePlanFromRecords(reading: Reading, year: FinancialYear): Promise<Answers> {
  const all = await listMeasures(reading);
  const [records, histories] = await Promise.all([readPerformancePlanRecords(reading, year), loadHistories(reading, all.map(({ id }) => id))]);
  return sectionsFromRecords({ ...records, measures: all.map((measure) => measureAsked(measure, histories.get(measure.id)!, { memberTitle: null })) });
}
