import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { arrangementsOf, buildProgramme, checkProgramme, type MonitoringKind, monitoringKinds, monitoringStages, type ProgrammeWarnings } from '@golden-thread/domain/plan/monitoring';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { shippedAdditions } from '@golden-thread/exchange/timetable/shipped-timetables';
import { type ArrangementStage, countAppraisals, countMonitored, listArrangementStages, listProgramme, saveProgramme, type ServiceInProgramme } from '@golden-thread/persistence/plan/monitoring';
import { findYear, yearId } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';
import { addStages } from '../timetable/add-stages';
import { yearStream } from '../timetable/annual-cycle';

/** One kind of arrangement: how many the organisation of today makes, and how many have been asked for, given and missed. */
export interface ArrangementRow extends Pick<ArrangementStage, 'asked' | 'complete' | 'overdue'> {
  readonly kind: MonitoringKind;
  readonly expected: number;
  readonly stages: readonly ArrangementStage[];
  /** Whether every stage that asks for it is in the year's timetable. */
  readonly arranged: boolean;
}

/** The arrangements of a year, and the programme of reviews with what is wrong with it. */
export interface MonitoringView {
  readonly year: FinancialYear;
  readonly rows: readonly ArrangementRow[];
  readonly programme: readonly ServiceInProgramme[];
  readonly warnings: ProgrammeWarnings;
  readonly mayArrange: boolean;
}

/** The stages that ask for the arrangements, as they come with the product. */
const shippedArrangements = () => shippedAdditions().find(({ key }) => key === 'monitoring')!.definitions;

/**
 * Puts the monitoring arrangements into a year's timetable: the stages that it has not yet. From there the year asks for them, each of whoever it is about, reminds and
 * tells its owner what has not come. Answers how many stages were added. Refuses: NotPermitted, NoSuchYear, and as `addStages` does.
 */
export async function arrangeMonitoring(database: Database, actor: Actor, { year: name, submission }: Submitted & { readonly year: FinancialYear }): Promise<Outcome<{ readonly added: number }>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(yearStream(yearId(work.council.id, name)));
    const year = await findYear(work, name);
    if (!year) return refuse('NoSuchYear', { year: name });
    const done = await addStages(work, year, { definitions: shippedArrangements(), reason: `Monitoring arrangements of ${name}` });
    if (!done.ok) return done;
    work.record({ name: 'MonitoringArranged', stream: { type: 'plan-framework', id: actor.councilId }, payload: { year: name, added: done.value.added } } satisfies PlanEvent);
    return done;
  });
}

/** Spreads the reviews of all open services over five years from a year on. Refuses: NotPermitted, NothingToReview. */
export async function programmeReviews(database: Database, actor: Actor, { year, submission }: Submitted & { readonly year: FinancialYear }): Promise<Outcome<{ readonly services: number }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const services = (await listProgramme(work)).map(({ id }) => id);
    if (services.length === 0) return refuse('NothingToReview');
    await saveProgramme(work, year, buildProgramme(services, year));
    work.record({ name: 'ReviewsProgrammed', stream: { type: 'plan-framework', id: actor.councilId }, payload: { fromYear: year, services: services.length } } satisfies PlanEvent);
    return accept({ services: services.length });
  });
}

/** The arrangements of a year by kind, and the five-year programme. Refuses: NotPermitted. */
export async function getMonitoring(database: Asked, actor: Actor, asked: { readonly year: FinancialYear | null }): Promise<Outcome<MonitoringView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = asked.year ?? financialYearOf(reading.today);
    const programme = await listProgramme(reading);
    const reviews = programme.flatMap(({ id, years }) => years.map((one) => ({ serviceId: id, year: one })));
    return accept({ year, rows: await listArrangements(reading, year), programme, warnings: checkProgramme(programme.map(({ id }) => id), reviews), mayArrange: may(actor, 'timetable.change') });
  });
}

async function listArrangements(reading: Reading, year: FinancialYear): Promise<readonly ArrangementRow[]> {
  const [monitored, all, appraisals] = await Promise.all([
    countMonitored(reading, year), listArrangementStages(reading, year, Object.values(monitoringStages).flat()), countAppraisals(reading, year),
  ]);
  const expected = arrangementsOf(monitored);
  return (Object.keys(monitoringKinds) as MonitoringKind[]).map((kind) => {
    const stages = all.filter(({ stage }) => monitoringStages[kind].includes(stage));
    const sum = (of: 'asked' | 'complete' | 'overdue'): number => stages.reduce((total, one) => total + one[of], 0);
    const came = kind === 'individual-appraisal' ? { ...appraisals, overdue: 0 } : { asked: sum('asked'), complete: sum('complete'), overdue: sum('overdue') };
    return { kind, expected: expected[kind], stages, arranged: stages.length === monitoringStages[kind].length, ...came };
  });
}
