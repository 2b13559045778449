import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { approversLeft, type KeyPlan } from '@golden-thread/domain/key-plan/key-plan';
import type { PlanApprover, PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { blankPlanText, overrunOf, type Overrun, whatTextLacks } from '@golden-thread/domain/plan-type/plan-text';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findKeyPlanOwner, type KeyPlanSummary, listKeyPlans } from '@golden-thread/persistence/key-plan/key-plan-register.query';
import { findKeyPlan, findReferredPlans, listPlansToReferTo, type ReferredPlan } from '@golden-thread/persistence/key-plan/key-plans';
import { findPlanTypesOfYear } from '@golden-thread/persistence/plan-type/plan-type-sets';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { lacksPermission } from '../shared/command';
import { accessToKeyPlan } from './key-plan-access';
import { mayDecideFor } from './key-plan-command';

export type { KeyPlanSummary } from '@golden-thread/persistence/key-plan/key-plan-register.query';
export type { ReferredPlan } from '@golden-thread/persistence/key-plan/key-plans';

export interface KeyPlansView {
  readonly plans: readonly KeyPlanSummary[];
  readonly today: CalendarDate;
  readonly year: FinancialYear;
  readonly mayBegin: boolean;
}

/** The council’s key plans; which there are, everybody may know. Refuses: `NotPermitted`. */
export async function getKeyPlans(database: Asked, actor: Actor): Promise<Outcome<KeyPlansView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = financialYearOf(reading.today);
    return accept({ plans: await listKeyPlans(reading, year), today: reading.today, year, mayBegin: may(actor, 'plans.publish') });
  });
}

/** The types of which a key plan can begin, this year or next, each with the years in which it can. */
export interface KeyPlanTypes {
  readonly years: readonly FinancialYear[];
  readonly types: readonly { readonly type: PlanType; readonly beginsIn: readonly FinancialYear[] }[];
}

/** Refuses: `NotPermitted`. */
export async function getKeyPlanTypes(database: Asked, actor: Actor): Promise<Outcome<KeyPlanTypes>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const thisYear = financialYearOf(reading.today);
    const years = [thisYear, neighbouringYear(thisYear, 1)];
    const [now, next] = [await findPlanTypesOfYear(reading, years[0]!), await findPlanTypesOfYear(reading, years[1]!)];
    const keys = [...new Set([...now, ...next].filter(({ form }) => form === 'key-plan').map(({ key }) => key))];
    return accept({
      years,
      types: keys.map((key) => ({
        type: [...next, ...now].find((one) => one.key === key)!, beginsIn: years.filter((year) => (year === thisYear ? now : next).some((one) => one.key === key)),
      })),
    });
  });
}

/** A key plan as its page shows it, with what whoever looks may do. */
export interface KeyPlanView extends KeyPlan {
  /** 'heading': it is not in force yet, and its text is others’ to read. */
  readonly access: 'whole' | 'heading';
  readonly owner: string;
  readonly people: string;
  readonly refersTo: readonly ReferredPlan[];
  readonly today: CalendarDate;
  readonly left: readonly PlanApprover[];
  /** What is missing before it can be submitted, and how far it is too long; while it is written. */
  readonly missing: readonly string[];
  readonly overrun: Overrun | null;
  /** What the plan may refer to, for whoever writes it. */
  readonly mayReferTo: readonly ReferredPlan[];
  readonly mayWrite: boolean;
  /** For whom the actor may decide, or record a decision, now. */
  readonly mayDecideFor: readonly PlanApprover[];
  readonly mayKeep: boolean;
  readonly mayEnd: boolean;
}

/** A key plan by its id or reference (KP-2). Refuses: `NotPermitted`, `NoSuchKeyPlan`. */
export async function getKeyPlan(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<KeyPlanView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const plan = await findKeyPlan(reading, named);
    if (plan === undefined) return refuse('NoSuchKeyPlan');
    const owns = may(actor, 'plans.write') && (await answersForOrAbove(reading, actor, plan.ownerPostId));
    const drafting = plan.state === 'drafting';
    const access = await accessToKeyPlan(reading, actor, plan);
    const mayWrite = drafting && owns;
    return accept({
      ...plan, ...(access === 'heading' && { text: blankPlanText, remark: '' }), access,
      ...(await findKeyPlanOwner(reading, plan.ownerPostId)),
      refersTo: access === 'whole' ? await findReferredPlans(reading, plan.text.references) : [],
      today: reading.today,
      left: plan.state === 'awaiting-approval' ? approversLeft(plan) : [],
      missing: mayWrite ? whatTextLacks(plan.type, plan.text) : [],
      overrun: access === 'whole' ? overrunOf(plan.type, plan.text) : null,
      mayReferTo: mayWrite ? (await listPlansToReferTo(reading, [financialYearOf(reading.today), plan.beginsIn])).filter(({ id }) => id !== plan.id) : [],
      mayWrite,
      mayDecideFor: plan.state === 'awaiting-approval' ? await deciding(reading, actor, plan) : [],
      mayKeep: owns && plan.state === 'in-force',
      mayEnd: may(actor, 'plans.publish') && (plan.state === 'in-force' || drafting),
    });
  });
}

async function deciding(reading: Reading, actor: Actor, plan: KeyPlan): Promise<readonly PlanApprover[]> {
  const found: PlanApprover[] = [];
  for (const approver of approversLeft(plan)) if (await mayDecideFor(reading, actor, plan, approver)) found.push(approver);
  return found;
}
