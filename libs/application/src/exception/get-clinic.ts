import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import { type CalendarDate, neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar';
import type { Standing } from '@golden-thread/domain/measure';
import type { Asked, Reading } from '@golden-thread/persistence';
import { type ClinicLine, findClinicLine, listClinicSeats, type SeatHolder } from '@golden-thread/persistence/exception';
import { listStandings } from '@golden-thread/persistence/measure';
import { lacksPermission } from '../shared';

/** Everything a page about a clinic shows. `seats`: who would sit in each seat on the day, to fill in beforehand. */
export interface ClinicView {
  readonly clinic: ClinicLine;
  readonly seats: readonly SeatHolder[];
  /** The measure over time, up to the last quarter that was over before the clinic: the briefing. Null where it is about no measure. */
  readonly standing: Standing | null;
  readonly today: CalendarDate;
  readonly mayRecord: boolean;
}

/** A clinic by its id or its reference (CL-1). Refuses: `NotPermitted`, `ClinicNotFound`. */
export async function getClinic(database: Asked, actor: Actor, named: string): Promise<Outcome<ClinicView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const clinic = await findClinicLine(reading, named);
    if (!clinic) return undefined;
    const seats = await listClinicSeats(reading, clinic.serviceId);
    const standing = await standingOf(reading, clinic);
    return { clinic, seats, standing, today: reading.today, mayRecord: may(actor, 'corporate-review.decide') };
  });
  return view ? accept(view) : refuse('ClinicNotFound');
}

async function standingOf(reading: Reading, { measureId, serviceId, meetsOn }: ClinicLine): Promise<Standing | null> {
  if (measureId === null) return null;
  const { year, quarter } = neighbouringQuarter(quarterOf(meetsOn), -1);
  return (await listStandings(reading, { year, quarter, serviceId })).find((standing) => standing.measureId === measureId) ?? null;
}
