import { addDays } from '@golden-thread/domain/calendar/dates';
import { standsOn } from '@golden-thread/domain/organisation/decide-reorganisation';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import { type Reorganisation, reorganisationTransitions } from '@golden-thread/domain/organisation/service-reorganisation';
import type { Seat, SeatMove } from '@golden-thread/domain/organisation/seat';
import { withServicesReorganised } from '@golden-thread/domain/timetable/services-renamed';
import { moveToService } from '@golden-thread/persistence/organisation/service-succession';
import { addFormedService, endServices, findReorganisation, findReorganisationFacts, listPlannedReorganisations, saveReorganisationState } from '@golden-thread/persistence/organisation/reorganisations';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import { listSeats, moveWorkOfSeats } from '@golden-thread/persistence/organisation/seats';
import { findYearById, listYears, saveYear } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { yearStream } from '../timetable/annual-cycle';
import { recordWorkMoved } from './change-organisation';
import { saidOf, streamOfReorganisation } from './plan-reorganisation';

/**
 * Carries out what was planned for a day that has come, in the order of the days. One that cannot be done any more as it was planned (a service closed meanwhile) is left, and
 * whoever administers the organisation is told.
 */
export async function reorganiseWhenDue(work: UnitOfWork): Promise<void> {
  await lockOrganisation(work);
  const due = (await listPlannedReorganisations(work)).filter(({ effectiveOn }) => effectiveOn <= work.today);
  for (const reorganisation of due) {
    const { id, state, version } = (await findReorganisation(work, reorganisation.id))!;
    const stands = standsOn(reorganisation, await findReorganisationFacts(work), id);
    const move = stands.ok ? 'carry-out' : 'lapse';
    saveReorganisationState(work, { ...reorganisation, state: reorganisationTransitions.after(state as 'planned', move), version: version + 1 });
    if (stands.ok) await carryOut(work, reorganisation);
    else work.record({ name: 'ReorganisationLapsed', stream: streamOfReorganisation(reorganisation), payload: { ...saidOf(reorganisation), because: stands.refusal.code } } satisfies OrganisationEvent);
  }
}

/** All of it or, with its transaction, none: the service that is formed, everything that comes over, the services that end, the stages that ask by their codes. */
async function carryOut(work: UnitOfWork, reorganisation: Reorganisation): Promise<void> {
  const { kind, from, into, intoServiceId, effectiveOn } = reorganisation;
  if ('formed' in into) {
    const { code, name, directorateId, headPostId } = into.formed;
    addFormedService(work, { ...into.formed, id: intoServiceId }, from[0]!);
    work.record({ name: 'ServiceAdded', stream: { type: 'service', id: intoServiceId }, payload: { code, name, parentId: directorateId, headPostId } } satisfies OrganisationEvent);
  }
  const seats = await listSeats(work);
  const moved = await moveToService(work, reorganisation);
  await passWorkOfSeats(work, seats, reorganisation);
  if (kind === 'merge') {
    const lastDay = addDays(effectiveOn, -1);
    endServices(work, from, lastDay);
    for (const id of from) work.record({ name: 'ServiceClosed', stream: { type: 'service', id }, payload: { lastDay } } satisfies OrganisationEvent);
  }
  await renameInTimetables(work, reorganisation);
  work.record({ name: 'ServicesReorganised', stream: streamOfReorganisation(reorganisation), payload: { ...saidOf(reorganisation), moved } } satisfies OrganisationEvent);
}

/** The open work of whoever headed, directed or chaired what ends goes to whoever does where it goes to. */
export async function passWorkOfSeats(work: UnitOfWork, seats: readonly Seat[], reorganisation: Reorganisation): Promise<void> {
  const passed = await moveWorkOfSeats(work, seatsOf(seats, reorganisation));
  if (passed.length > 0) await recordWorkMoved(work, passed, 'reorganised');
}

/** What heads, directs and chairs where it goes to answers from now on for what came over: the open work of the same seats follows. */
const seatsOf = (seats: readonly Seat[], { from, intoServiceId }: Reorganisation): readonly SeatMove[] =>
  from.flatMap((id) =>
    seats.flatMap(({ partId, seat, postId }): SeatMove[] => {
      const to = seats.find((other) => other.partId === intoServiceId && other.seat === seat)?.postId ?? null;
      return partId !== id || postId === null || to === null || to === postId ? [] : [{ partId: intoServiceId, seat, from: postId, to }];
    }),
  );

/** Stages of years that are drafted or run ask by codes: those of services that ended are replaced. */
export async function renameInTimetables(work: UnitOfWork, { kind, from, intoServiceId }: Reorganisation): Promise<void> {
  const { services } = await findReorganisationFacts(work);
  const codeOf = (id: string): string => services.find((one) => one.id === id)?.code ?? '';
  const change = { from: from.map(codeOf), into: codeOf(intoServiceId), stays: kind === 'split' };
  for (const { id, state } of await listYears(work)) {
    if (state === 'ended') continue;
    await work.lock(yearStream(id));
    const year = (await findYearById(work, id))!;
    const definitions = withServicesReorganised(year.definitions, change);
    if (definitions.some((one, at) => one !== year.definitions[at])) await saveYear(work, { ...year, definitions, version: year.version + 1 });
  }
}
