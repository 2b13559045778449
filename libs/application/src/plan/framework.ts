import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { decideFrameworkTitle } from '@golden-thread/domain/plan/framework';
import type { AimId, PostId, PriorityId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findFramework, type Framework, saveAimRecord as keepAim, savePriorityRecord as keepPriority } from '@golden-thread/persistence/plan/framework';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Scope, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

/** Opens aims and priorities for a change, one at a time in the council. Refuses: NotPermitted; and as `decide` does. */
const withFramework = async <T>(
  database: Database,
  actor: Actor,
  command: { readonly submission?: Scope['submission'] },
  decide: (work: UnitOfWork, framework: Framework) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  lacksPermission(actor, 'plans.publish') ??
  database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'plan-framework', id: work.council.id });
    return decide(work, await findFramework(work));
  });

export type { Framework } from '@golden-thread/persistence/plan/framework';

/** The aims of the community strategy and the priorities under them. Refuses: NotPermitted. */
export async function seeFramework(database: Asked, actor: Actor): Promise<Outcome<Framework>> {
  return lacksPermission(actor, 'plans.see') ?? accept(await database.read(actor.councilId, (reading) => findFramework(reading)));
}

/**
 * Adds an aim of the community strategy (aimId null) or renames one.
 * Refuses: NotPermitted, NotFound, FrameworkTitleMissing, FrameworkTitleTaken, StandsInPublishedPlan.
 */
export function saveAim(
  database: Database,
  actor: Actor,
  command: { readonly aimId: AimId | null; readonly title: string; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: AimId }>> {
  return withFramework(database, actor, command, async (work, { aims }) => {
    const existing = aims.find(({ id }) => id === command.aimId);
    if (command.aimId !== null && !existing) return refuse('NotFound');
    const others = aims.filter((aim) => aim !== existing);
    const decided = decideFrameworkTitle(others, { title: command.title, before: existing?.title ?? null, published: existing?.published ?? false });
    if (!decided.ok) return decided;
    const aim = { id: existing?.id ?? newId<AimId>(), reference: existing?.reference ?? (await work.nextReference('AIM')), title: decided.value };
    await keepAim(work, aim);
    const stream = { type: 'plan-framework' as const, id: work.council.id };
    const { reference, title } = aim;
    const event: PlanEvent = existing
      ? { name: 'AimRenamed', stream, payload: { reference, was: existing.title, becomes: title } }
      : { name: 'AimAdded', stream, payload: { reference, title } };
    work.record(event);
    return accept({ id: aim.id });
  });
}

/**
 * Adds a priority (priorityId null) under an aim, or changes its name and aim while no published plan shows it; its lead member changes at any time.
 * Refuses: NotPermitted, NotFound, LeadMemberUnknown, FrameworkTitleMissing, FrameworkTitleTaken, StandsInPublishedPlan.
 */
export function savePriority(
  database: Database,
  actor: Actor,
  command: { readonly priorityId: PriorityId | null; readonly title: string; readonly aimId: AimId | null; readonly leadMemberPostId?: PostId | null; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: PriorityId }>> {
  return withFramework(database, actor, command, (work, framework) => keepPriorityIn(work, framework, command));
}

/**
 * Names the councillor's post that leads on a priority, or none, at any time; its name and aim stay. Refuses: NotPermitted, NotFound, LeadMemberUnknown.
 * Source: Stockton (IDeA 5), a cabinet member for each strand; source-systems B3.
 */
export function nameLeadMember(
  database: Database,
  actor: Actor,
  command: { readonly priorityId: PriorityId; readonly leadMemberPostId: PostId | null; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: PriorityId }>> {
  return withFramework(database, actor, command, async (work, framework) => {
    const existing = framework.priorities.find(({ id }) => id === command.priorityId);
    return existing ? keepPriorityIn(work, framework, { ...command, title: existing.title, aimId: existing.aimId }) : refuse('NotFound');
  });
}

type PriorityGiven = Parameters<typeof savePriority>[2];

async function keepPriorityIn(work: UnitOfWork, { aims, priorities, leadMembers }: Framework, command: PriorityGiven): Promise<Outcome<{ id: PriorityId }>> {
  const existing = priorities.find(({ id }) => id === command.priorityId);
  const aim = aims.find(({ id }) => id === command.aimId);
  if ((command.priorityId !== null && !existing) || (command.aimId !== null && !aim)) return refuse('NotFound');
  if (existing?.published && existing.aimId !== command.aimId) return refuse('StandsInPublishedPlan', { title: existing.title });
  const leadMemberPostId = command.leadMemberPostId === undefined ? (existing?.leadMemberPostId ?? null) : command.leadMemberPostId;
  const leadMember = leadMembers.find(({ id }) => id === leadMemberPostId);
  if (leadMemberPostId !== null && leadMember === undefined && leadMemberPostId !== existing?.leadMemberPostId) return refuse('LeadMemberUnknown');
  const others = priorities.filter((priority) => priority !== existing);
  const decided = decideFrameworkTitle(others, { title: command.title, before: existing?.title ?? null, published: existing?.published ?? false });
  if (!decided.ok) return decided;
  const reference = existing?.reference ?? (await work.nextReference('PR'));
  const priority = { id: existing?.id ?? newId<PriorityId>(), reference, title: decided.value, aimId: command.aimId, leadMemberPostId };
  await keepPriority(work, priority);
  const payload = { reference, title: priority.title, aim: aim?.title ?? null, leadMember: leadMember?.title ?? null };
  const stream = { type: 'plan-framework' as const, id: work.council.id };
  const event: PlanEvent = existing ? { name: 'PriorityChanged', stream, payload } : { name: 'PriorityAdded', stream, payload };
  work.record(event);
  return accept({ id: priority.id });
}
