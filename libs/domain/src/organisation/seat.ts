import type { OrganisationPartId, PostId } from '../shared/id';
import type { TaskKind } from '../task/task';

/** For what a post answers in a service or unit, because the organisation says so: it heads it, directs it, or chairs its committee. */
export type SeatKind = 'manager' | 'director' | 'chair' | 'unit-head';

/** A seat, and the post that has it; null where nobody is named. */
export interface Seat {
  readonly partId: OrganisationPartId;
  readonly seat: SeatKind;
  readonly postId: PostId | null;
}

/** A seat that has come to another post. */
export interface SeatMove {
  readonly partId: OrganisationPartId;
  readonly seat: SeatKind;
  readonly from: PostId;
  readonly to: PostId;
}

/** What is asked of whoever has a seat, and follows it. */
export const tasksOfSeat: Readonly<Record<SeatKind, readonly TaskKind[]>> = {
  manager: [
    'write-service-plan', 'decide-unit-plan', 'complete-service-review', 'write-exception-report', 'write-clinic-briefing', 'hold-clinic', 'draft-recovery-plan', 'update-recovery-plan',
  ],
  director: ['decide-service-plan', 'decide-service-review', 'hold-clinic', 'decide-recovery-plan'],
  chair: ['hold-clinic', 'judge-recovery-plan'],
  'unit-head': ['write-unit-plan'],
};

/** Which seats a change of the organisation has given to another post. One that nobody has any more keeps its work where it is. */
export function seatsMoved(before: readonly Seat[], after: readonly Seat[]): readonly SeatMove[] {
  const placeOf = ({ partId, seat }: Seat): string => `${seat} ${partId}`;
  const had = new Map(before.map((seat) => [placeOf(seat), seat.postId]));
  return after.flatMap((seat) => {
    const [from, to] = [had.get(placeOf(seat)), seat.postId];
    return from && to && from !== to ? [{ partId: seat.partId, seat: seat.seat, from, to }] : [];
  });
}
