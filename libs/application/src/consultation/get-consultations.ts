import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import type { Consultation } from '@golden-thread/domain/consultation/consultation';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ConsultationSummary, findConsultation, listConsultations, listObjectivesWithoutConsultation, type UnaskedObjective } from '@golden-thread/persistence/consultation/consultations';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { answersForOrAbove } from '../action/action-command';
import { lacksPermission } from '../shared/command';

export type { ConsultationSummary } from '@golden-thread/persistence/consultation/consultations';

/** The register, and the council's objectives of this year that nobody was consulted about. */
export interface ConsultationRegisterView {
  readonly consultations: readonly ConsultationSummary[];
  readonly unasked: readonly UnaskedObjective[];
  readonly today: CalendarDate;
  readonly mayEnter: boolean;
}

/** The register, the latest first. Everybody in the council may read it. Refuses: `NotPermitted`. */
export async function getConsultationRegister(database: Asked, actor: Actor): Promise<Outcome<ConsultationRegisterView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept({
      consultations: await listConsultations(reading), unasked: await listObjectivesWithoutConsultation(reading, financialYearOf(reading.today)), today: reading.today,
      mayEnter: may(actor, 'consultations.write'),
    }),
  );
}

/** A consultation as its page shows it. What it is used in stands among its connections. */
export interface ConsultationView extends Consultation {
  readonly owner: string;
  readonly ownerCode: string;
  readonly today: CalendarDate;
  readonly mayChange: boolean;
}

/** A consultation by its id or reference (CN-4). Refuses: `NotPermitted`, `NoSuchConsultation`. */
export async function getConsultation(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<ConsultationView>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const one = await findConsultation(reading, named);
    if (!one) return refuse('NoSuchConsultation');
    const owner = await findPost(reading, one.ownerPostId);
    const mayChange = may(actor, 'consultations.write') && (await answersForOrAbove(reading, actor, one.ownerPostId));
    return accept({ ...one, owner: owner?.title ?? '', ownerCode: owner?.code ?? '', today: reading.today, mayChange });
  });
}
