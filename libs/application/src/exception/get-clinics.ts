import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Exemption, wholePaper } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import type { RunningPlan } from '@golden-thread/domain/recovery/one-running-plan';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import {
  type ClinicSummary,
  findClinicSummary,
  listClinicSummaries,
  listClinicSeats,
  type SeatHolder,
} from '@golden-thread/persistence/exception/clinics.query';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { listStandings } from '@golden-thread/persistence/status/standings.query';
import { findRunningPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findExemptionOf } from '../authority/exempt-papers';
import { answersFor, lacksPermission } from '../shared/command';

/** Everything a page about a clinic shows. `seats`: who would sit in each seat on the day, to fill in beforehand. */
export interface ClinicView {
  readonly clinic: ClinicSummary;
  readonly seats: readonly SeatHolder[];
  /** The measure over time, up to the last quarter that was over before the clinic: the briefing. Null where it is about no measure. */
  readonly standing: MeasurePosition | null;
  /** The recovery plan that runs for the measure: another cannot be asked for meanwhile. */
  readonly runningPlan: RunningPlan | null;
  readonly today: CalendarDate;
  readonly mayRecord: boolean;
  /** Whether the reader presents it, and writes its briefing. */
  readonly mayBrief: boolean;
  /** Under what it is kept from the public today; null where it is not. */
  readonly exemption: Exemption | null;
}

/** A clinic by its id or its reference (CL-1). Refuses: `NotPermitted`, `ClinicNotFound`. */
export async function getClinic(database: Asked, actor: Actor, named: string): Promise<Outcome<ClinicView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const clinic = await findClinicSummary(reading, named);
    if (!clinic || (await findAccess(reading, actor, { paper: 'clinic', id: clinic.id })) === 'none') return undefined;
    const seats = await listClinicSeats(reading, clinic.serviceId);
    const standing = await standingOf(reading, clinic);
    const runningPlan = clinic.measureId === null ? null : await findRunningPlan(reading, clinic.measureId);
    const exemption = await findExemptionOf(reading, { paper: 'clinic', id: clinic.id, part: wholePaper });
    const posts = await findServicePosts(reading, clinic.serviceId);
    const mayBrief = clinic.state === 'called' && may(actor, 'reviews.submit') && posts?.managerPostId != null && answersFor(actor, posts.managerPostId);
    return { clinic, seats, mayBrief, standing, runningPlan, exemption, today: reading.today, mayRecord: may(actor, 'corporate-review.decide') };
  });
  return view ? accept(view) : refuse('ClinicNotFound');
}

async function standingOf(reading: Reading, { measureId, serviceId, meetsOn }: ClinicSummary): Promise<MeasurePosition | null> {
  if (measureId === null) return null;
  const { year, quarter } = neighbouringQuarter(quarterOf(meetsOn), -1);
  return (await listStandings(reading, { year, quarter, serviceId })).find((standing) => standing.measureId === measureId) ?? null;
}

export type { ClinicSummary } from '@golden-thread/persistence/exception/clinics.query';

export interface ClinicsView {
  readonly clinics: readonly ClinicSummary[];
  readonly today: CalendarDate;
  readonly mayRequest: boolean;
}

/** The clinics that are the actor's to read: those to come, then those held. Refuses: `NotPermitted`. */
export async function listClinics(database: Database, actor: Actor): Promise<Outcome<ClinicsView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept({ clinics: await listClinicSummaries(reading, actor), today: reading.today, mayRequest: may(actor, 'clinics.request') }),
  );
}
