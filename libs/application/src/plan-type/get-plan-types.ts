import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { type FinancialYear, financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { comparePlanTypes, type PlanTypeDifference } from '@golden-thread/domain/plan-type/compare-plan-types';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { type PlanTypeSet, firstYearOfTypes } from '@golden-thread/domain/plan-type/plan-type-set';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { TaskKind } from '@golden-thread/domain/task/task';
import { type PlanTypePack, shippedPlanTypePacks } from '@golden-thread/exchange/plan-type/shipped-plan-types';
import { findOpenPlanTypeSet, findPlanTypeSet, findPlanTypesOfYear, listApprovedPlanTypeSets } from '@golden-thread/persistence/plan-type/plan-type-sets';
import { listMeasuredMinutes } from '@golden-thread/persistence/rehearsal/measured-minutes.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { PlanTypePack } from '@golden-thread/exchange/plan-type/shipped-plan-types';

/** The plan types of a council: what holds this year, what is approved for later ones, what is being drafted, and what comes with the product. */
export interface PlanTypesView {
  readonly year: FinancialYear;
  readonly types: readonly PlanType[];
  readonly open: PlanTypeSet | null;
  readonly approved: readonly PlanTypeSet[];
  readonly packs: readonly PlanTypePack[];
  readonly mayDraft: boolean;
  /** The median of minutes that people took to write each kind of plan, for the policy team; kinds finished too seldom to say are left out. */
  readonly minutes: readonly { readonly kind: TaskKind; readonly minutes: number }[];
}

const writing: readonly TaskKind[] = ['write-service-plan', 'write-unit-plan', 'agree-individual-objectives', 'write-key-plan'];

/** Refuses: `NotPermitted`. */
export async function getPlanTypes(database: Asked, actor: Actor): Promise<Outcome<PlanTypesView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const year = financialYearOf(reading.today);
    const [types, open, approved] = [await findPlanTypesOfYear(reading, year), (await findOpenPlanTypeSet(reading)) ?? null, await listApprovedPlanTypeSets(reading)];
    const mayDraft = may(actor, 'plans.publish');
    const minutes = mayDraft ? (await listMeasuredMinutes(reading)).filter(({ kind }) => writing.includes(kind)) : [];
    return accept({ year, types, open, approved, packs: shippedPlanTypePacks(), mayDraft, minutes });
  });
}

/** What a set or a pack would change, from which year on. */
export interface PlanTypesPreview {
  readonly fromYear: FinancialYear;
  readonly differences: readonly PlanTypeDifference[];
}

export interface PlanTypePackView extends PlanTypesPreview {
  readonly pack: PlanTypePack;
  readonly mayDraft: boolean;
}

/** A pack that comes with the product, against what holds. Refuses: `NotPermitted`, `NoSuchPlanTypePack`. */
export async function getPlanTypePack(database: Asked, actor: Actor, key: string): Promise<Outcome<PlanTypePackView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  const pack = shippedPlanTypePacks().find((one) => one.key === key);
  if (pack === undefined) return refuse('NoSuchPlanTypePack');
  return database.read(actor.councilId, async (reading) => {
    const fromYear = firstYearOfTypes(reading.today);
    return accept({ pack, fromYear, differences: comparePlanTypes(await findPlanTypesOfYear(reading, fromYear), pack.types), mayDraft: may(actor, 'plans.publish') });
  });
}

export interface PlanTypeSetView extends PlanTypesPreview {
  readonly set: PlanTypeSet;
  readonly mayDraft: boolean;
  readonly mayDecide: boolean;
}

/** A set of plan types, with what it would change while it is not decided. Refuses: `NotPermitted`, `NoSuchPlanTypeSet`. */
export async function getPlanTypeSet(database: Asked, actor: Actor, id: PlanTypeSetId): Promise<Outcome<PlanTypeSetView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const set = await findPlanTypeSet(reading, id);
    if (set === undefined) return refuse('NoSuchPlanTypeSet');
    const open = set.state === 'draft' || set.state === 'proposed';
    const fromYear = set.fromYear ?? firstYearOfTypes(reading.today);
    return accept({
      set, fromYear,
      differences: open ? comparePlanTypes(await findPlanTypesOfYear(reading, fromYear), set.types) : [],
      mayDraft: set.state === 'draft' && may(actor, 'plans.publish'),
      mayDecide: set.state === 'proposed' && may(actor, 'plan-types.approve') && !isSelfApproval(actor, set.authorIds),
    });
  });
}
