import { accept, type Outcome } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Database } from '@golden-thread/persistence';
import { type ClinicLine, listClinicLines } from '@golden-thread/persistence/exception';
import { lacksPermission } from '../shared';

export type { ClinicLine } from '@golden-thread/persistence/exception';

export interface ClinicsView {
  readonly clinics: readonly ClinicLine[];
  readonly today: CalendarDate;
  readonly mayRequest: boolean;
}

/** Every clinic: those to come, then those held. Refuses: `NotPermitted`. */
export async function listClinics(database: Database, actor: Actor): Promise<Outcome<ClinicsView>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept({ clinics: await listClinicLines(reading), today: reading.today, mayRequest: may(actor, 'clinics.request') }),
  );
}
