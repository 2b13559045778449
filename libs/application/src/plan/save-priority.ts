import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decideFrameworkTitle, type PlanEvent } from '@golden-thread/domain/plan';
import { type Database, newId, type Scope } from '@golden-thread/persistence';
import { savePriority as keep } from '@golden-thread/persistence/plan';
import { withFramework } from './with-framework';

/**
 * Adds a priority (priorityId null) under an aim, or changes its name and aim while no published plan shows it.
 * Refuses: NotPermitted, NotFound, FrameworkTitleMissing, FrameworkTitleTaken, StandsInPublishedPlan.
 */
export function savePriority(
  database: Database,
  actor: Actor,
  command: { readonly priorityId: string | null; readonly title: string; readonly aimId: string | null; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: string }>> {
  return withFramework(database, actor, command, async (work, { aims, priorities }) => {
    const there = priorities.find(({ id }) => id === command.priorityId);
    const aim = aims.find(({ id }) => id === command.aimId);
    if ((command.priorityId !== null && !there) || (command.aimId !== null && !aim)) return refuse('NotFound');
    if (there?.published && there.aimId !== command.aimId) return refuse('StandsInPublishedPlan', { title: there.title });
    const others = priorities.filter((priority) => priority !== there);
    const decided = decideFrameworkTitle(others, { title: command.title, before: there?.title ?? null, published: there?.published ?? false });
    if (!decided.ok) return decided;
    const reference = there?.reference ?? (await work.nextReference('PR'));
    const priority = { id: there?.id ?? newId(), reference, title: decided.value, aimId: command.aimId };
    await keep(work, priority);
    const payload = { reference, title: priority.title, aim: aim?.title ?? null };
    const stream = { type: 'plan-framework' as const, id: work.council.id };
    const event: PlanEvent = there ? { name: 'PriorityChanged', stream, payload } : { name: 'PriorityAdded', stream, payload };
    work.record(event);
    return accept({ id: priority.id });
  });
}
