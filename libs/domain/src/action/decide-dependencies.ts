import type { ActionId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { type Action, actionStatuses } from './action';
import type { ActionRefusal } from './refusals';

/** Which action waits for which: all that can be met on the way from those chosen. */
export type Dependencies = readonly { readonly id: ActionId; readonly reference: string; readonly waitsFor: readonly ActionId[] }[];

/**
 * Which others an action waits for. Nothing waits for itself, however long the way round.
 *
 * Refuses: `ActionEnded`, `NoSuchAction`, `ActionWaitsInCircle` (names the way).
 */
export function decideDependencies(action: Action, chosen: readonly ActionId[], known: Dependencies): Outcome<Action, Refusal<ActionRefusal>> {
  if (!actionStatuses[action.status].open) return refuse('ActionEnded', { status: action.status });
  const waitsFor = [...new Set(chosen)];
  const byId = new Map(known.map((one) => [one.id, one]));
  if (waitsFor.some((id) => id !== action.id && !byId.has(id))) return refuse('NoSuchAction');
  const through = wayBack(action.id, waitsFor, byId);
  if (through !== null) return refuse('ActionWaitsInCircle', { through });
  return accept({ ...action, waitsFor, version: action.version + 1 });
}

/** The references on a way from what was chosen back to the action; null where there is none. */
function wayBack(to: ActionId, from: readonly ActionId[], byId: ReadonlyMap<ActionId, Dependencies[number]>): readonly string[] | null {
  const ways = from.map((id) => ({ id, met: [] as readonly string[] }));
  const seen = new Set(from);
  for (const { id, met } of ways) {
    if (id === to) return met;
    const one = byId.get(id);
    for (const next of one?.waitsFor ?? []) {
      if (next !== to && seen.has(next)) continue;
      seen.add(next);
      ways.push({ id: next, met: [...met, one!.reference] });
    }
  }
  return null;
}
