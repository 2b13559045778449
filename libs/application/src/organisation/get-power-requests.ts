import type { Actor } from '@golden-thread/domain/authority/actor';
import { approversOf, type Approvers, mayDecidePowerRequest } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerRequest } from '@golden-thread/domain/authority/power-request';
import { isBeingWritten } from '@golden-thread/domain/import/import-writing';
import type { Id, PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findApprovers, findFallbackPost, findPowerRequest, listPowerRequests as list, type PowerRequestRecord } from '@golden-thread/persistence/authority/power-requests';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { findWritingOfRequest, type ImportWritingRecord } from '@golden-thread/persistence/import/import-writings';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

/** A request as it is shown, with the names of the people and posts whose ids stand in it. */
export interface PowerRequestView extends PowerRequestRecord {
  readonly names: ReadonlyMap<Id, string>;
  /** Who may decide it today, by name. */
  readonly decidedByOneOf: readonly string[];
  readonly mayDecide: boolean;
  /** Of an import that somebody has approved: how its writing stands. */
  readonly writing: ImportWritingRecord | null;
}

const seesAll = ({ roles }: Actor): boolean => roles.includes('administrator') || roles.includes('auditor');

/** Administrators and the auditor read every request; others those that they asked for, that concern them, or that they are asked to decide. */
export const mayReadPowerRequest = (actor: Actor, request: PowerRequest, approvers: Approvers): boolean =>
  seesAll(actor) ||
  [...request.askedBy, ...request.concerns].some((id) => id === actor.personId) ||
  approversOf(request, approvers).some(({ postId }) => actor.postIds.includes(postId));

async function viewsOf(reading: Reading, actor: Actor, requests: readonly PowerRequestRecord[], writing: ImportWritingRecord | null = null): Promise<readonly PowerRequestView[]> {
  const approvers = await findApprovers(reading);
  const people = [...approvers.administrators, ...approvers.fallback];
  const names = (await findNames(reading, [requests, people])) as ReadonlyMap<Id, string>;
  return requests
    .filter((request) => mayReadPowerRequest(actor, request, approvers))
    .map((request) => ({
      ...request,
      names,
      decidedByOneOf: [...new Set(approversOf(request, approvers).map(({ personId }) => names.get(personId) ?? ''))],
      mayDecide: request.state === 'awaiting-decision' && (writing === null || !isBeingWritten(writing)) && mayDecidePowerRequest(actor, request, approvers),
      writing,
    }));
}

/** The requests that the actor may read, those that wait first; the newest 200. Refuses: `NotPermitted`. */
export async function listPowerRequests(database: Asked, actor: Actor): Promise<Outcome<readonly PowerRequestView[]>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  return lacking ?? accept(await database.read(actor.councilId, async (reading) => viewsOf(reading, actor, await list(reading))));
}

/** One of them. Refuses: `NotPermitted`, `NoSuchPowerRequest` (also where it is not theirs to read). */
export async function getPowerRequest(database: Asked, actor: Actor, id: PowerRequestId): Promise<Outcome<PowerRequestView>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const request = await findPowerRequest(reading, id);
    const [view] = request === undefined ? [] : await viewsOf(reading, actor, [request], (await findWritingOfRequest(reading, id)) ?? null);
    return view === undefined ? refuse('NoSuchPowerRequest') : accept(view);
  });
}

/** Which post decides where there is no other administrator, and who holds it. `named`: the council chose it; else it is the head of the administrators' management chain. */
export async function seeFallback(database: Asked, actor: Actor): Promise<Outcome<{ named: boolean; posts: readonly string[]; people: readonly string[] }>> {
  const lacking = lacksPermission(actor, 'organisation.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const { fallback } = await findApprovers(reading);
    const named = await findFallbackPost(reading);
    const names = await findNames(reading, [fallback, named]);
    const namesOf = (ids: readonly Id[]): readonly string[] => [...new Set(ids)].map((id) => names.get(id) ?? '');
    return accept({ named: named !== null, posts: namesOf(named === null ? fallback.map(({ postId }) => postId) : [named]), people: namesOf(fallback.map(({ personId }) => personId)) });
  });
}
