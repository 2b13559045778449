import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { clinicRequesterOf } from '@golden-thread/domain/exception';
import type { Database } from '@golden-thread/persistence';
import { type ClinicSubjectLine, listClinicSubjects } from '@golden-thread/persistence/exception';
import { lacksPermission } from '../shared';

export type { ClinicSubjectLine } from '@golden-thread/persistence/exception';

/** On what somebody may ask for a clinic, with today's date; empty where on nothing. Refuses: `NotPermitted`. */
export async function listClinicSubjectsOf(
  database: Database,
  actor: Actor,
): Promise<Outcome<{ readonly subjects: readonly ClinicSubjectLine[]; readonly today: CalendarDate }>> {
  const lacking = lacksPermission(actor, 'clinics.request');
  if (lacking) return lacking;
  const { all, today } = await database.read(actor.councilId, async (reading) => ({ all: await listClinicSubjects(reading), today: reading.today }));
  return accept({ subjects: all.filter((subject) => clinicRequesterOf(actor, subject) !== null), today });
}
