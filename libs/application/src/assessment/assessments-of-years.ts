import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { Stage } from '@golden-thread/domain/timetable/stage';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { asksSomebody, type AskedWork } from '@golden-thread/domain/timetable/stage-work';
import { findFrameworkTitle } from '@golden-thread/persistence/assessment/assessments-asked';
import { findYear, listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** A stage of the timetable at which an assessment is held. */
export interface AssessmentOfYear {
  readonly year: FinancialYear;
  readonly stage: Stage;
  readonly work: AskedWork;
  /** What its framework is called; its key, where it is not installed. */
  readonly frameworkTitle: string;
}

/** Which frameworks the council is assessed on and when, in every year that has not ended, by day. Refuses: `NotPermitted`. */
export async function listAssessmentsOfYears(database: Asked, actor: Actor): Promise<Outcome<readonly AssessmentOfYear[]>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const open = (await listYears(reading)).filter(({ state }) => state !== 'ended');
      const years = await Promise.all(open.map(({ year }) => findYear(reading, year)));
      const asked = years.flatMap((year) => (year?.stages ?? []).flatMap((stage) => {
        const work = workOf(stage);
        return year && asksSomebody(work) && work.kind === 'assessment' && work.framework !== undefined ? [{ year: year.year, stage, work, framework: work.framework }] : [];
      }));
      const keys = [...new Set(asked.map(({ framework }) => framework))];
      const titles = new Map(await Promise.all(keys.map(async (key) => [key, (await findFrameworkTitle(reading, key)) ?? key] as const)));
      return asked.map(({ framework, ...one }) => ({ ...one, frameworkTitle: titles.get(framework)! })).sort((a, b) => (a.stage.date ?? '9999').localeCompare(b.stage.date ?? '9999'));
    }),
  );
}
