import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Exemption, wholePaper } from '@golden-thread/domain/authority/exemption';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { ExceptionReport } from '@golden-thread/domain/exception/exception-case';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { findClinic } from '@golden-thread/persistence/exception/clinics';
import { findExceptionSummary } from '@golden-thread/persistence/exception/exceptions.query';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { findNamedRecoveryPlan, findRecoveryPlanView, type NamedRecoveryPlan, type RecoveryPlanView } from '@golden-thread/persistence/recovery/recovery-plan-page.query';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { listRecoveryPlanSummaries, type RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findExemptionOf } from '../authority/exempt-papers';
import { lacksPermission } from '../shared/command';
import { describeDecider } from '../shared/deciders';
import { recoveryPlanToDecide } from './recovery-plan-command';

export type { NamedRecoveryPlan, Party, RecoveryPlanView } from '@golden-thread/persistence/recovery/recovery-plan-page.query';

/** `mayOpenOrigin`: the paper that led to the plan is the reader's to open too. */
export interface RecoveryPlanPage extends RecoveryPlanView {
  /** Under what it is kept from the public today; null where it is not. */
  readonly exemption: Exemption | null;
  readonly mayOpenOrigin: boolean;
}

/** `decidedBy`: who decides the plan once the reader has submitted it. */
export interface RecoveryPlanToSubmit extends RecoveryPlanView {
  readonly decidedBy: string;
}

/** A plan by its id or its reference (RP-12), as far as it is the actor's to read. Refuses: `NotPermitted`, `NoSuchRecoveryPlan`. */
export const getRecoveryPlan = (database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanView>> =>
  readRecoveryPlan(database, { actor, plan }, (_, found) => Promise.resolve(found));

/** The same as API clients read it: without what pages show beside a plan. Refuses as `getRecoveryPlan`. */
export async function getNamedRecoveryPlan(database: Asked, actor: Actor, plan: string): Promise<Outcome<NamedRecoveryPlan>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  const found = await database.read(actor.councilId, (reading) => findNamedRecoveryPlan(reading, actor, plan));
  return found ? accept(found) : refuse('NoSuchRecoveryPlan');
}

/** The same for the plan's own page, which links what led to the plan where the reader may open that. Refuses as `getRecoveryPlan`. */
export const getRecoveryPlanPage = (database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanPage>> =>
  readRecoveryPlan(database, { actor, plan }, async (reading, found) => {
    const { type, id } = found.origin;
    const origin = await findAccess(reading, actor, { paper: type === 'relapse' ? 'recovery-plan' : type, id });
    return { ...found, mayOpenOrigin: origin !== 'none', exemption: await findExemptionOf(reading, { paper: 'recovery-plan', id: found.id, part: wholePaper }) };
  });

/** The same for the page that submits it, which names whoever will decide it. Refuses as `getRecoveryPlan`. */
export const getRecoveryPlanToSubmit = (database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanToSubmit>> =>
  readRecoveryPlan(database, { actor, plan }, async (reading, found) => {
    const draft = await findRecoveryPlan(reading, found.id);
    return { ...found, decidedBy: draft === undefined ? found.director.postTitle : await describeDecider(reading, actor, recoveryPlanToDecide(draft)) };
  });

/** How the measure of a plan stands, and what its manager reported when it was picked: what whoever writes or decides the plan has to know. */
export interface RecoveryPlanWithMeasure extends RecoveryPlanView {
  /** Null where the plan is about no measure. */
  readonly standing: MeasurePosition | null;
  /** Null where there was no report, or it is not the reader's to see. */
  readonly reported: ExceptionReport | null;
}

/** The same with what is known of its measure. Refuses as `getRecoveryPlan`. */
export const getRecoveryPlanWithMeasure = (database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanWithMeasure>> =>
  readRecoveryPlan(database, { actor, plan }, async (reading, found) => ({
    ...found,
    standing: await standingOf(reading, found),
    reported: await reportBehind(reading, actor, found),
  }));

/** By the last quarter that has ended. */
async function standingOf(reading: Reading, { measureId, serviceId }: RecoveryPlanView): Promise<MeasurePosition | null> {
  if (measureId === null) return null;
  const ended = neighbouringQuarter(quarterOf(reading.today), -1);
  return (await listStandings(reading, { ...ended, serviceId })).find((standing) => standing.measureId === measureId) ?? null;
}

async function reportBehind(reading: Reading, actor: Actor, { origin }: RecoveryPlanView): Promise<ExceptionReport | null> {
  const exceptionId = origin.type === 'clinic' ? (await findClinic(reading, origin.id))?.exceptionId : origin.type === 'exception' ? origin.id : null;
  return exceptionId ? ((await findExceptionSummary(reading, actor, exceptionId))?.report ?? null) : null;
}

async function readRecoveryPlan<View>(
  database: Asked,
  { actor, plan }: { readonly actor: Actor; readonly plan: string },
  widen: (reading: Reading, found: RecoveryPlanView) => Promise<View>,
): Promise<Outcome<View>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const found = await findRecoveryPlanView(reading, actor, plan);
    return found && widen(reading, found);
  });
  return view ? accept(view) : refuse('NoSuchRecoveryPlan');
}

export type { RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';

/** The recovery plans that the actor may read, those that run first. Refuses: `NotPermitted`. */
export async function listRecoveryPlans(database: Database, actor: Actor): Promise<Outcome<readonly RecoveryPlanSummary[]>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listRecoveryPlanSummaries(reading, actor)));
}
