import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type Consultation, consultationStream } from '@golden-thread/domain/consultation/consultation';
import type { ConsultationId, EventId, YearId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { consultationToChange } from '@golden-thread/persistence/consultation/consultations';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a consultation names. */
export interface ConsultationCommand extends ThingCommand {
  readonly consultationId: IdOrReference;
}

const withAnyConsultation = commandOn({
  load: (loading, { consultationId }: ConsultationCommand) => loading.loadForUpdate(consultationToChange, consultationId),
  missing: 'NoSuchConsultation',
  versioned: (consultation) => consultation,
  stream: ({ id }) => consultationStream(id),
});

/** Opens a consultation for an act of whoever owns it, of those above them, or of the policy team. Refuses: `NotPermitted`, `NoSuchConsultation`, `Stale`, `ConsultationNotYours`. */
export const withConsultation = <T>(
  database: Database, { actor, command }: { readonly actor: Actor; readonly command: ConsultationCommand }, decide: (work: UnitOfWork, consultation: Consultation) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  withAnyConsultation(database, { actor, permission: 'consultations.write', command }, async (work, consultation) =>
    (await answersForOrAbove(work, actor, consultation.ownerPostId)) ? decide(work, consultation) : refuse('ConsultationNotYours', { reference: consultation.reference }),
  );

const consultationSubject = ({ id, reference, title }: Consultation): { readonly type: 'consultation'; readonly id: ConsultationId; readonly label: string } => ({
  type: 'consultation', id, label: `${reference}: ${title}`,
});

/** What every event of a consultation says of it. */
export const factsOf = async (work: UnitOfWork, { reference, version, resultDueOn }: Consultation): Promise<{ reference: string; version: number; remindedBy: YearId | null }> => ({
  reference, version, remindedBy: await findRunningYear(work, financialYearOf(resultDueOn)),
});

/** Asks whoever owns it for its result. */
export const askForResult = (work: UnitOfWork, one: Consultation, openedBy: EventId): void =>
  work.openTask({ id: idFor(one.id, 'result'), kind: 'record-consultation', postId: one.ownerPostId, subject: consultationSubject(one), dueOn: one.resultDueOn, openedBy });

/** Nobody is asked for it any more. */
export const endAsking = (work: UnitOfWork, one: Consultation, { as, by }: { readonly as: 'done' | 'cancelled'; readonly by: EventId }): void =>
  void work.closeTasks({ subject: consultationSubject(one), kinds: ['record-consultation'], as, by });
