import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { BasketKept } from '@golden-thread/domain/basket/basket';
import { basketSays, decideBasket } from '@golden-thread/domain/basket/decide-basket';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import type { Id, ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type BasketSummary, findMeasureIds, listBaskets, loadBasketForUpdate, saveBasket } from '@golden-thread/persistence/basket/baskets';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { findObjective } from '@golden-thread/persistence/plan/objectives';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { changedSince, lacksPermission, type ThingCommand } from '../shared/command';

/** A basket as it is sent: its members by their references. `id`: of one that is changed. */
export interface KeepBasket extends ThingCommand {
  readonly id?: Id;
  readonly title: string;
  readonly refs: readonly string[];
  /** The outcome that it stands under; left out, it stays. */
  readonly objectiveId?: ObjectiveId | null;
}

/**
 * Keeps a basket of measures that together show an outcome: at least two, shown with their own status and never averaged.
 * Refuses: NotPermitted, NoSuchBasket, Stale, NoSuchMeasure, NotFound (the objective), BasketTitleMissing, BasketTooSmall.
 */
export async function keepBasket(database: Database, actor: Actor, command: KeepBasket): Promise<Outcome<{ readonly id: Id; readonly version: number }>> {
  const lacking = lacksPermission(actor, 'measures.configure');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const existing = command.id === undefined ? undefined : await loadBasketForUpdate(work, command.id);
    if (command.id !== undefined && existing === undefined) return refuse('NoSuchBasket');
    const stream = { type: 'figures' as const, id: actor.councilId };
    const stale = existing && changedSince(existing, command.version, stream);
    if (stale) return stale;
    const known = await findMeasureIds(work, command.refs);
    const measureIds = command.refs.flatMap((ref) => known.get(ref) ?? []);
    if (measureIds.length < command.refs.length) return refuse('NoSuchMeasure');
    const objectiveId = command.objectiveId === undefined ? (existing?.objectiveId ?? null) : command.objectiveId;
    if (objectiveId !== null && (await findObjective(work, objectiveId)) === undefined) return refuse('NotFound');
    const decided = decideBasket({ title: command.title, objectiveId, measureIds });
    if (!decided.ok) return decided;
    const kept = { ...decided.value, id: existing?.id ?? newId(), version: (existing?.version ?? 0) + 1 };
    await saveBasket(work, kept);
    work.record({ name: 'BasketKept', stream, payload: { title: kept.title, refs: command.refs } } satisfies BasketKept);
    return accept({ id: kept.id, version: kept.version });
  });
}

/** A basket with its members, each with its own status, and how many stand where in words. */
export interface BasketView extends BasketSummary {
  readonly members: readonly MeasurePosition[];
  readonly says: string;
}

/** The council's baskets, as their members stood at the end of the last quarter. Refuses: NotPermitted. */
export async function readBaskets(database: Asked, actor: Actor): Promise<Outcome<{ readonly baskets: readonly BasketView[]; readonly mayConfigure: boolean }>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const positions = new Map((await listStandings(reading, neighbouringQuarter(quarterOf(reading.today), -1))).map((position) => [position.measureId, position]));
    const baskets = (await listBaskets(reading)).map((basket): BasketView => {
      const members = basket.measureIds.flatMap((id) => positions.get(id) ?? []);
      return { ...basket, members, says: basketSays(members.map(({ status }) => status.level)) };
    });
    return accept({ baskets, mayConfigure: may(actor, 'measures.configure') });
  });
}
