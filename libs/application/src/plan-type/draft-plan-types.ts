import type { Actor } from '@golden-thread/domain/authority/actor';
import { comparePlanTypes } from '@golden-thread/domain/plan-type/compare-plan-types';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { decidePlanTypesDraft, type PlanTypeSet, firstYearOfTypes } from '@golden-thread/domain/plan-type/plan-type-set';
import { longestPlanTypesText, readPlanTypes } from '@golden-thread/domain/plan-type/plan-type-text';
import { planTypeSetTransitions } from '@golden-thread/domain/plan-type/transitions';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { shippedPlanTypePacks } from '@golden-thread/exchange/plan-type/shipped-plan-types';
import { addPlanTypeSet, findOpenPlanTypeSet, findPlanTypesOfYear, planTypeSetToChange, savePlanTypeSet } from '@golden-thread/persistence/plan-type/plan-type-sets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, lacksPermission, type Submitted, type ThingCommand } from '../shared/command';

/** What every act on a set of plan types names. */
export interface PlanTypeSetCommand extends ThingCommand {
  readonly setId: PlanTypeSetId;
}

/** Opens a set of plan types. Refuses: `NoSuchPlanTypeSet`. */
export const withPlanTypeSet = commandOn({
  load: (loading, { setId }: PlanTypeSetCommand) => loading.loadForUpdate(planTypeSetToChange, setId),
  missing: 'NoSuchPlanTypeSet',
  versioned: (set) => set,
  stream: ({ id }) => planTypeSetStream(id),
});

export const planTypeSetStream = (id: PlanTypeSetId): { readonly type: 'plan-type-set'; readonly id: PlanTypeSetId } => ({ type: 'plan-type-set', id });

/** What is drafted from: the types that hold, a pack that comes with the product, or a text. */
export type PlanTypesSource = { readonly holding: true } | { readonly pack: string } | { readonly text: string };

export interface DraftPlanTypes extends Submitted {
  readonly from: PlanTypesSource;
}

/**
 * Drafts a set of plan types from what holds, from a pack or from a text; a draft that is there says what was chosen from then on. Nothing holds before somebody
 * else approves it. Refuses: `NotPermitted`, `NoSuchPlanTypePack`, `PlanTypesTextTooLong`, `PlanTypesTextFaulty` (every fault with its line), `PlanTypesBeingDrafted`.
 */
export async function draftPlanTypes(database: Database, actor: Actor, { from, submission }: DraftPlanTypes): Promise<Outcome<{ readonly id: PlanTypeSetId }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  const chosen = 'holding' in from ? null : 'pack' in from ? typesOfPack(from.pack) : typesOfText(from.text);
  if (chosen !== null && !chosen.ok) return chosen;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'council', id: work.council.id });
    const open = await findOpenPlanTypeSet(work);
    if (open !== undefined && planTypeSetTransitions.next(open.state, 'change') === null) return refuse('PlanTypesBeingDrafted');
    const { name, types } = chosen?.value ?? { name: 'What holds', types: await findPlanTypesOfYear(work, firstYearOfTypes(work.today)) };
    return open === undefined ? beginSet(work, { name, types }) : changeSet(work, open, { name, types });
  });
}

type Chosen = Pick<PlanTypeSet, 'name' | 'types'>;

function typesOfPack(key: string): Outcome<Chosen> {
  const pack = shippedPlanTypePacks().find((one) => one.key === key);
  return pack ? accept(pack) : refuse('NoSuchPlanTypePack');
}

function typesOfText(text: string): Outcome<Chosen> {
  if (text.length > longestPlanTypesText) return refuse('PlanTypesTextTooLong', { most: longestPlanTypesText });
  const read = readPlanTypes(text);
  return read.faults ? refuse('PlanTypesTextFaulty', { faults: read.faults }) : accept({ name: read.about.name, types: read.types });
}

function beginSet(work: UnitOfWork, { name, types }: Chosen): Outcome<{ readonly id: PlanTypeSetId }> {
  const blank: PlanTypeSet = { id: newId(), name, types, state: planTypeSetTransitions.first, fromYear: null, authorIds: [], remark: '', decidedOn: null, version: 0 };
  const decided = decidePlanTypesDraft(blank, { actor: work.actor, name, types });
  if (!decided.ok) return decided;
  const set = decided.value;
  addPlanTypeSet(work, set);
  work.record({ name: 'PlanTypesDrafted', stream: planTypeSetStream(set.id), payload: { name: set.name, version: set.version, types: types.length } });
  return accept({ id: set.id });
}

/** Writes a draft as it becomes, with what differs. Refuses as `decidePlanTypesDraft` does. */
function changeSet(work: UnitOfWork, before: PlanTypeSet, { name, types }: Chosen): Outcome<{ readonly id: PlanTypeSetId }> {
  const decided = decidePlanTypesDraft(before, { actor: work.actor, name, types });
  if (!decided.ok) return decided;
  const set = decided.value;
  savePlanTypeSet(work, set);
  const differences = comparePlanTypes(before.types, types).map(({ key, change }) => ({ key, change }));
  work.record({ name: 'PlanTypesChanged', stream: planTypeSetStream(set.id), payload: { name: set.name, version: set.version, differences } });
  return accept({ id: set.id });
}

export interface SavePlanType extends PlanTypeSetCommand {
  /** The type that is changed; null: a new one. */
  readonly key: string | null;
  readonly type: PlanType;
}

/**
 * Changes a type of a draft, or adds one. Its key stays. Refuses: `NotPermitted`, `NoSuchPlanTypeSet`, `Stale`, `NoSuchPlanType`, `PlanTypeKeyTaken`, and as
 * `decidePlanTypesDraft` does.
 */
export function savePlanType(database: Database, actor: Actor, command: SavePlanType): Promise<Outcome<{ readonly id: PlanTypeSetId }>> {
  return withPlanTypeSet(database, { actor, permission: 'plans.publish', command }, (work, set) => {
    const { key, type } = command;
    const there = set.types.find((one) => one.key === (key ?? type.key));
    if (key !== null && there === undefined) return Promise.resolve(refuse('NoSuchPlanType', { key }));
    if (key === null && there !== undefined) return Promise.resolve(refuse('PlanTypeKeyTaken', { key: type.key }));
    const types = key === null ? [...set.types, type] : set.types.map((one) => (one.key === key ? { ...type, key } : one));
    return Promise.resolve(changeSet(work, set, { name: set.name, types }));
  });
}

export interface RemovePlanType extends PlanTypeSetCommand {
  readonly key: string;
}

/** Takes a type out of a draft. Plans of it that run keep it. Refuses: `NotPermitted`, `NoSuchPlanTypeSet`, `Stale`, `NoSuchPlanType`, and as `decidePlanTypesDraft` does. */
export function removePlanType(database: Database, actor: Actor, command: RemovePlanType): Promise<Outcome<{ readonly id: PlanTypeSetId }>> {
  return withPlanTypeSet(database, { actor, permission: 'plans.publish', command }, (work, set) => {
    const types = set.types.filter(({ key }) => key !== command.key);
    return Promise.resolve(types.length === set.types.length ? refuse('NoSuchPlanType', { key: command.key }) : changeSet(work, set, { name: set.name, types }));
  });
}
