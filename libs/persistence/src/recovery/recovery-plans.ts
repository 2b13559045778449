import type { RecoveryMonth, RecoveryPlan } from '@golden-thread/domain/recovery';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { RecoveryMonthRow } from './recovery-month.row';
import { RecoveryPlanRow } from './recovery-plan.row';

/** The plan with its months in order; undefined when the council has none of this id. */
export async function findRecoveryPlan(reading: Reading, id: string): Promise<RecoveryPlan | undefined> {
  const row = await reading.manager.findOneBy(RecoveryPlanRow, { id });
  if (!row) return undefined;
  const months = await reading.manager.find(RecoveryMonthRow, { where: { planId: id }, order: { month: 'ASC' } });
  return toPlan(row, months);
}

/** The id behind a reference such as RP-12. */
export async function findRecoveryPlanId(reading: Reading, reference: string): Promise<string | undefined> {
  const row = await reading.manager.findOne(RecoveryPlanRow, { where: { reference }, select: { id: true } });
  return row?.id;
}

/** Adds a plan that is new. */
export async function addRecoveryPlan(work: UnitOfWork, plan: RecoveryPlan): Promise<void> {
  await work.manager.insert(RecoveryPlanRow, toRow(work.council.id, plan) as never);
}

/** Writes a decided plan over the one that was read, one version on. */
export async function saveRecoveryPlan(work: UnitOfWork, plan: RecoveryPlan): Promise<void> {
  await work.manager.update(RecoveryPlanRow, { id: plan.id }, { ...toRow(work.council.id, plan), version: plan.version + 1 } as never);
  for (const { update, ...month } of plan.months) {
    const row = { ...month, councilId: work.council.id, planId: plan.id, report: update };
    await work.manager.upsert(RecoveryMonthRow, row as never, ['councilId', 'planId', 'month']);
  }
}

function toRow(councilId: string, { parties, origin, months: _, ...plan }: RecoveryPlan): object {
  return { ...plan, ...parties, councilId, originType: origin.type, originId: origin.id };
}

function toPlan(row: RecoveryPlanRow, months: readonly RecoveryMonthRow[]): RecoveryPlan {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: row.state as RecoveryPlan['state'],
    version: row.version,
    measureId: row.measureId,
    serviceId: row.serviceId,
    origin: { type: row.originType as RecoveryPlan['origin']['type'], id: row.originId },
    parties: {
      accountablePostId: row.accountablePostId,
      directorPostId: row.directorPostId,
      requesterPostId: row.requesterPostId,
      panelChairPostId: row.panelChairPostId,
    },
    content: row.content as RecoveryPlan['content'],
    authorIds: row.authorIds,
    submittedOn: row.submittedOn,
    approvedOn: row.approvedOn,
    closedOn: row.closedOn,
    relapseWatchUntil: row.relapseWatchUntil,
    months: months.map(({ councilId: _, planId: __, report, ...month }) => ({ ...month, update: report }) as RecoveryMonth),
  };
}
