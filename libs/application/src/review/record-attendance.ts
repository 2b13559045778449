import type { Actor } from '@golden-thread/domain/authority/actor';
import { roundStream } from '@golden-thread/domain/review/service-review';
import type { PersonId, RoundId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type Attendee, listAttendance, listThoseWhoMayAttend, saveAttendance } from '@golden-thread/persistence/review/attendance';
import { findRound } from '@golden-thread/persistence/review/rounds';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

export interface RecordAttendance extends Submitted {
  readonly roundId: RoundId;
  readonly people: readonly PersonId[];
}

/**
 * Records who was at a corporate review; said again, it replaces what was said before, and the record keeps both.
 * Refuses: `NotPermitted`, `RoundNotFound`, `RoundNotClosed`, `AttendeeUnknown`.
 */
export async function recordAttendance(database: Database, actor: Actor, { roundId, people, submission }: RecordAttendance): Promise<Outcome<{ roundId: RoundId; present: number }>> {
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock(roundStream(roundId));
    const round = await findRound(work, roundId);
    if (!round) return refuse('RoundNotFound');
    if (round.state === 'open') return refuse('RoundNotClosed', { state: round.state });
    const known = new Set((await listThoseWhoMayAttend(work)).map(({ id }) => id));
    const present = [...new Set(people)].sort();
    if (present.some((id) => !known.has(id))) return refuse('AttendeeUnknown');
    saveAttendance(work, roundId, present);
    work.record({ name: 'ReviewAttended', stream: roundStream(roundId), payload: { people: present } });
    return accept({ roundId, present: present.length });
  });
}

/** Who may be said to have been there, and who was. */
export interface AttendanceView {
  readonly people: readonly Attendee[];
  readonly present: readonly Attendee[];
  readonly roundId: RoundId;
}

/** Refuses: `NotPermitted`, `RoundNotFound`. */
export async function getAttendance(database: Asked, actor: Actor, roundId: RoundId): Promise<Outcome<AttendanceView>> {
  const lacking = lacksPermission(actor, 'corporate-review.decide');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    if (!(await findRound(reading, roundId))) return refuse('RoundNotFound');
    return accept({ roundId, people: await listThoseWhoMayAttend(reading), present: await listAttendance(reading, roundId) });
  });
}
