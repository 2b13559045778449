import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Clinic } from '@golden-thread/domain/exception';
import type { Database } from '@golden-thread/persistence';
import {
  type ExceptionLine,
  findClinicNamed,
  findExceptionLine,
  listClinicSeats,
  type SeatHolder,
} from '@golden-thread/persistence/exception';
import { lacksPermission } from '../shared';

/** Everything a page about a clinic shows. `seats`: who would sit in each seat on the day, to fill in beforehand. */
export interface ClinicView {
  readonly clinic: Clinic;
  readonly exception: ExceptionLine;
  readonly seats: readonly SeatHolder[];
  readonly today: CalendarDate;
  readonly mayRecord: boolean;
}

/** A clinic by its id or its reference (CL-1). Refuses: `NotPermitted`, `ClinicNotFound`. */
export async function getClinic(database: Database, actor: Actor, named: string): Promise<Outcome<ClinicView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const clinic = await findClinicNamed(reading, named);
    const exception = clinic && (await findExceptionLine(reading, clinic.exceptionId));
    if (!clinic || !exception) return undefined;
    const seats = await listClinicSeats(reading, clinic.serviceId);
    return { clinic, exception, seats, today: reading.today, mayRecord: may(actor, 'corporate-review.decide') };
  });
  return view ? accept(view) : refuse('ClinicNotFound');
}
