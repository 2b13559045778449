import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decideFrameworkTitle, type PlanEvent } from '@golden-thread/domain/plan';
import { type Database, newId, type Scope } from '@golden-thread/persistence';
import { saveAim as keep } from '@golden-thread/persistence/plan';
import { withFramework } from './with-framework';

/**
 * Adds an aim of the community strategy (aimId null) or renames one.
 * Refuses: NotPermitted, NotFound, FrameworkTitleMissing, FrameworkTitleTaken, StandsInPublishedPlan.
 */
export function saveAim(
  database: Database,
  actor: Actor,
  command: { readonly aimId: string | null; readonly title: string; readonly submission?: Scope['submission'] },
): Promise<Outcome<{ id: string }>> {
  return withFramework(database, actor, command, async (work, { aims }) => {
    const there = aims.find(({ id }) => id === command.aimId);
    if (command.aimId !== null && !there) return refuse('NotFound');
    const others = aims.filter((aim) => aim !== there);
    const decided = decideFrameworkTitle(others, { title: command.title, before: there?.title ?? null, published: there?.published ?? false });
    if (!decided.ok) return decided;
    const aim = { id: there?.id ?? newId(), reference: there?.reference ?? (await work.nextReference('AIM')), title: decided.value };
    await keep(work, aim);
    const stream = { type: 'plan-framework' as const, id: work.council.id };
    const { reference, title } = aim;
    const event: PlanEvent = there
      ? { name: 'AimRenamed', stream, payload: { reference, was: there.title, becomes: title } }
      : { name: 'AimAdded', stream, payload: { reference, title } };
    work.record(event);
    return accept({ id: aim.id });
  });
}
