import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decidePlanning, decideReorganisation, decideWithdrawal, type ReorganisationFacts } from '@golden-thread/domain/organisation/decide-reorganisation';
import type { OrganisationEvent, ReorganisationSaid } from '@golden-thread/domain/organisation/events';
import { type Reorganisation, type ReorganisationAsked, type ReorganisationKind, reorganisationTransitions } from '@golden-thread/domain/organisation/service-reorganisation';
import type { ReorganisationId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addReorganisation, findReorganisation, findReorganisationFacts, saveReorganisationState } from '@golden-thread/persistence/organisation/reorganisations';
import { listYears } from '@golden-thread/persistence/timetable/years';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { changedSince, type Database, type Submitted } from '../shared/command';
import { changeOrganisation } from './change-organisation';
import { resolvePostOrNone } from './named-in-forms';

/** The service on whose history a reorganisation stands: the one that all goes to, or that is split. */
const serviceOfReorganisation = ({ kind, from, intoServiceId }: Pick<Reorganisation, 'kind' | 'from' | 'intoServiceId'>): ServiceId => (kind === 'merge' ? intoServiceId : from[0]!);

/** What its events say of it. */
export const saidOf = ({ id, kind, effectiveOn, from, into, intoServiceId }: Reorganisation): ReorganisationSaid => ({
  reorganisationId: id, kind, effectiveOn, fromServiceIds: from, intoServiceId, formed: 'formed' in into ? into.formed.name : null,
});

export const streamOfReorganisation = (reorganisation: Reorganisation) => ({ type: 'service', id: serviceOfReorganisation(reorganisation) }) as const;

/** A merger or split as it is asked for: services, units and directorate by their ids or codes, the head by its code. `into`: the service that goes on, or one that is formed (`head`: '' for none). */
export interface ReorganisationByCodes {
  readonly kind: ReorganisationKind;
  readonly effectiveOn: CalendarDate;
  readonly from: readonly string[];
  readonly into: { readonly goesOn: string } | { readonly formed: { readonly code: string; readonly name: string; readonly directorate: string; readonly head: string } };
  readonly units: readonly string[];
}

/** The ids that are meant. Refuses: `ServiceNotOpen`, `UnitsNotChosen`, `NotWithinOpenPart`, `NoPostOfThatCode`. */
async function resolveCodes(work: UnitOfWork, asked: ReorganisationByCodes, { services, openDirectorates }: ReorganisationFacts): Promise<Outcome<ReorganisationAsked>> {
  const named = [...asked.from, ...('goesOn' in asked.into ? [asked.into.goesOn] : [])];
  const find = <One extends { readonly id: string; readonly code: string }>(among: readonly One[], name: string): One | undefined => among.find(({ id, code }) => id === name || code === name);
  const unknown = named.filter((name) => find(services, name) === undefined);
  if (unknown.length > 0) return refuse('ServiceNotOpen', { services: unknown });
  const idOf = (name: string): ServiceId => find(services, name)!.id;
  const units = services.flatMap((service) => service.units);
  const unitIds = asked.kind === 'merge' ? [] : asked.units.flatMap((name) => find(units, name)?.id ?? []);
  if (asked.kind === 'split' && unitIds.length < asked.units.length) return refuse('UnitsNotChosen');
  const common = { kind: asked.kind, effectiveOn: asked.effectiveOn, from: asked.from.map(idOf), unitIds };
  if ('goesOn' in asked.into) return accept({ ...common, into: { goesOn: idOf(asked.into.goesOn) } });
  const { code, name, directorate, head } = asked.into.formed;
  const within = find(openDirectorates, directorate);
  if (within === undefined) return refuse('NotWithinOpenPart');
  const post = await resolvePostOrNone(work, { code: head });
  return post.ok ? accept({ ...common, into: { formed: { code, name, directorateId: within.id, headPostId: post.value } } }) : post;
}

/** Keeps a merger or split to be looked at: what would come over, and what stays. Refuses: `NotPermitted`, and as `resolveCodes` and `decideReorganisation` do. */
export function previewReorganisation(database: Database, actor: Actor, command: ReorganisationByCodes & Submitted): Promise<Outcome<{ id: ReorganisationId }>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const facts = await findReorganisationFacts(work);
    const asked = await resolveCodes(work, command, facts);
    if (!asked.ok) return asked;
    const decided = decideReorganisation(asked.value, facts, work);
    if (!decided.ok) return decided;
    const id = newId<ReorganisationId>();
    const intoServiceId = 'goesOn' in decided.value.into ? decided.value.into.goesOn : idFor<ServiceId>('formed-service', id);
    addReorganisation(work, { ...decided.value, id, intoServiceId, state: reorganisationTransitions.first, reason: '', version: 1 });
    return accept({ id });
  });
}

/**
 * Plans what was looked at, with its reason: it is carried out on its day, and the heads of the services are told. Refuses: `NotPermitted`, `NotFound`, `Stale`,
 * `ReorganisationDecided`, `ReasonMissing`, and as `decideReorganisation` does now.
 */
export function planReorganisation(database: Database, actor: Actor, command: { readonly id: ReorganisationId; readonly reason: string; readonly version?: number } & Submitted): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const found = await findReorganisation(work, command.id);
    if (!found) return refuse('NotFound');
    const stale = changedSince(found, command.version, streamOfReorganisation(found));
    if (stale) return stale;
    const planned = decidePlanning(found, command.reason);
    if (!planned.ok) return planned;
    const stands = decideReorganisation(found, await findReorganisationFacts(work), work);
    if (!stands.ok) return stands;
    saveReorganisationState(work, planned.value);
    const years = (await listYears(work)).filter(({ state }) => state === 'running').map(({ id }) => id);
    const { reason } = planned.value;
    work.record({ name: 'ReorganisationPlanned', stream: streamOfReorganisation(found), payload: { ...saidOf(found), years }, wording: { reason } } satisfies OrganisationEvent);
    return accept(null);
  });
}

/** Takes it back before its day. Refuses: `NotPermitted`, `NotFound`, `Stale`, `ReorganisationDecided`. */
export function withdrawReorganisation(database: Database, actor: Actor, command: { readonly id: ReorganisationId; readonly version?: number } & Submitted): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const found = await findReorganisation(work, command.id);
    if (!found) return refuse('NotFound');
    const stale = changedSince(found, command.version, streamOfReorganisation(found));
    if (stale) return stale;
    const withdrawn = decideWithdrawal(found);
    if (!withdrawn.ok) return withdrawn;
    saveReorganisationState(work, withdrawn.value);
    if (found.state === 'planned') work.record({ name: 'ReorganisationWithdrawn', stream: streamOfReorganisation(found), payload: saidOf(found) } satisfies OrganisationEvent);
    return accept(null);
  });
}
