import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideMemberTraining } from '@golden-thread/domain/organisation/member-training';
import type { MemberTrainingId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { addMemberTraining, listMembers, listMemberTraining, type MemberTrainingListed } from '@golden-thread/persistence/organisation/member-training';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission, type Submitted } from '../shared/command';
import { changeCommittees } from './change-organisation';

export type { MemberTrainingListed } from '@golden-thread/persistence/organisation/member-training';

/** What members were trained in, the latest first, and who is a member today. Refuses: `NotPermitted`. */
export async function seeMemberTraining(database: Asked, actor: Actor): Promise<Outcome<{ trainings: readonly MemberTrainingListed[]; members: readonly { readonly id: PersonId; readonly name: string }[] }>> {
  return lacksPermission(actor, 'organisation.see') ?? accept(await database.read(actor.councilId, async (reading) => ({ trainings: await listMemberTraining(reading), members: await listMembers(reading) })));
}

export interface RecordMemberTraining extends Submitted {
  readonly title: string;
  readonly heldOn: CalendarDate;
  readonly personIds: readonly PersonId[];
}

/** Democratic services records a training of members; it stands in the history of each who came. Refuses: `NotPermitted`, and as `decideMemberTraining` does. */
export function recordMemberTraining(database: Database, actor: Actor, { title, heldOn, personIds, submission }: RecordMemberTraining): Promise<Outcome<{ id: MemberTrainingId; members: number }>> {
  return changeCommittees(database, actor, { submission }, async (work) => {
    const memberIds = new Set((await listMembers(work)).map(({ id }) => id));
    const decided = decideMemberTraining({ title, heldOn, personIds }, { today: work.today, memberIds });
    if (!decided.ok) return decided;
    const training = { ...decided.value, id: newId<MemberTrainingId>() };
    addMemberTraining(work, training);
    for (const personId of training.personIds) {
      work.record({ name: 'MemberTrained', stream: { type: 'person', id: personId }, payload: { trainingId: training.id, title: training.title, heldOn } });
    }
    return accept({ id: training.id, members: training.personIds.length });
  });
}
