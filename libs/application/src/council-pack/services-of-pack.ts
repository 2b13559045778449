import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import { movedKinds, type Reorganisation, type WhatComesOver } from '@golden-thread/domain/organisation/service-reorganisation';
import type { ReorganisationId } from '@golden-thread/domain/shared/id';
import type { SoundPack } from '@golden-thread/exchange/council-pack/check-pack';
import type { PackFault } from '@golden-thread/exchange/council-pack/council-pack';
import type { KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { type ReorganisedByPack, servicesClosed, servicesReorganised } from '@golden-thread/exchange/council-pack/services-reorganised';
import { addReorganisation } from '@golden-thread/persistence/organisation/reorganisations';
import { countWhatComesOver, moveToService } from '@golden-thread/persistence/organisation/service-succession';
import { listSeats } from '@golden-thread/persistence/organisation/seats';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { saidOf, streamOfReorganisation } from '../organisation/plan-reorganisation';
import { passWorkOfSeats, renameInTimetables } from '../organisation/reorganise-services';
import { idsIn } from './ids-of-pack';
import { inForceSince } from './organisation-day';
import type { IdsOfPack } from './organisation-of-pack';

const reason = 'As the organisation that was imported has it';

const reorganisationOf = ({ kind, from, into, units, on }: ReorganisedByPack, ids: IdsOfPack, heldFrom: CalendarDate): Reorganisation => {
  const intoServiceId = ids.of('services', into);
  return {
    id: newId<ReorganisationId>(), kind, effectiveOn: on ?? heldFrom, from: from.map((ref) => ids.of('services', ref)), into: { goesOn: intoServiceId }, intoServiceId,
    unitIds: units.map((ref) => ids.of('units', ref)), state: 'carried-out', reason, version: 1,
  };
};

const counted = (count: number, kind: string): string => `${count} ${kind.replace('-', ' ')}${count === 1 ? '' : 's'}`;

/** What comes over beside the units and posts, which are rows of the pack themselves. */
function whatComes(over: WhatComesOver): string {
  const kinds = movedKinds.filter((kind) => kind !== 'unit' && kind !== 'post' && over[kind] > 0).map((kind) => counted(over[kind], kind));
  return kinds.length === 0 ? 'nothing beside its posts' : kinds.join(', ');
}

/** What one merger or split of a pack would carry over. */
export interface ServicesForeseen {
  readonly says: string;
  /** Whether the rows say its day: what a split carries over counts by a day that may be said only when it is applied. */
  readonly hasItsDay: boolean;
}

/** What a pack's mergers and splits of services would carry over, in words for its preview. */
export async function servicesForeseen(reading: Reading, check: SoundPack, council: KnownCouncil): Promise<readonly ServicesForeseen[]> {
  const flows = servicesReorganised(check.changes);
  if (flows.length === 0) return [];
  const ids = await idsIn(reading, council);
  const names = new Map(check.all('services').map(({ ref, name }) => [ref, name]));
  const nameOf = (ref: string): string => names.get(ref) ?? ref;
  const said: ServicesForeseen[] = [];
  for (const flow of flows) {
    const reorganisation = reorganisationOf(flow, ids, inForceSince(reading, { check }));
    const what = whatComes(await countWhatComesOver(reading, reorganisation));
    const from = flow.from.map(nameOf).join(' and ');
    const says = flow.kind === 'merge'
      ? `${from} ${flow.from.length === 1 ? 'merges' : 'merge'} into ${nameOf(flow.into)} on ${longDate(reorganisation.effectiveOn)}. With it come over: ${what}.`
      : `${counted(flow.units.length, 'unit')} of ${from} ${flow.units.length === 1 ? 'goes' : 'go'} to ${nameOf(flow.into)}. With it come over: ${what}.`;
    said.push({ says, hasItsDay: flow.on !== null });
  }
  return said;
}

/** A service may not close over measures of its own: where its units come into one other, they go there; else somebody has to say where. */
export function faultsOfServices(check: SoundPack, council: KnownCouncil): readonly PackFault[] {
  const merged = new Set(servicesReorganised(check.changes).filter(({ kind }) => kind === 'merge').flatMap(({ from }) => from));
  const measures = (council.rows.get('measures') ?? []).filter(({ ended }) => ended === null);
  return [...servicesClosed(check.changes)].filter(([ref]) => !merged.has(ref)).flatMap(([ref, lastDay]): PackFault[] => {
    const own = measures.filter(({ cells }) => cells['service'] === ref).map(({ cells }) => String(cells['ref']));
    const row = check.changes.find((change) => change.sheet === 'services' && (change.row as unknown as { ref: string }).ref === ref)?.row.row ?? null;
    const found = `${lastDay}, while ${own.slice(0, 5).join(', ')}${own.length > 5 ? ` and ${own.length - 5} more` : ''} ${own.length === 1 ? 'is a measure' : 'are measures'} of it`;
    return own.length === 0 ? [] : [{ file: check.fileOf('services'), row, column: 'closed_on', found, accepted: 'a service whose units all come into one other in this pack, or one that was merged or split on its page first' }];
  });
}

/**
 * Carries out what the written rows mean for services: measures, plans and open work follow their units, each merger and split is kept as one, on the
 * history of the service, and things say where they came from. Asked for before the rows are
 * written, since who headed what is read of the organisation as it was; answers whether there was anything.
 */
export async function reorganiseByPack(work: UnitOfWork, check: SoundPack, ids: IdsOfPack): Promise<{ readonly carryOver: () => Promise<boolean> }> {
  const reorganisations = servicesReorganised(check.changes).map((flow) => reorganisationOf(flow, ids, inForceSince(work, { check })));
  const seats = reorganisations.length === 0 ? [] : await listSeats(work);
  return {
    carryOver: async () => {
      for (const reorganisation of reorganisations) {
        addReorganisation(work, reorganisation);
        const moved = await moveToService(work, reorganisation);
        await passWorkOfSeats(work, seats, reorganisation);
        await renameInTimetables(work, reorganisation);
        const event: OrganisationEvent = { name: 'ServicesReorganised', stream: streamOfReorganisation(reorganisation), payload: { ...saidOf(reorganisation), moved } };
        work.record(event);
      }
      return reorganisations.length > 0;
    },
  };
}
