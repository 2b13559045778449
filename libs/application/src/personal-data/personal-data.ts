import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideErasure } from '@golden-thread/domain/record/withholding';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { blankWording } from '@golden-thread/persistence/event-log/wordings';
import { findPerson } from '@golden-thread/persistence/organisation/people';
import { eraseRowsAboutPerson, findDataOfPerson, listTextsAboutPerson } from '@golden-thread/persistence/personal-data/personal-data';
import { forgetPerson } from '@golden-thread/persistence/personal-data/retention';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/** Everything that is kept about whoever asks, for themselves (UK GDPR article 15). Refuses: `NotFound` where nobody asks. */
export async function getOwnData(database: Database, actor: Actor): Promise<Outcome<string>> {
  const { councilId, personId } = actor;
  return personId === null ? refuse('NotFound') : accept(await database.read(councilId, (reading) => findDataOfPerson(reading, personId)));
}

/** What an erased person is called from then on. */
const erasedName = 'Somebody who has left';

/**
 * Erases what is kept about somebody who has left, on request (UK GDPR article 17): name, address and sign-in, notices, individual
 * objectives, and the texts of the record that are about them alone, each withheld by an act of its own. That somebody decided what was decided stays.
 * Refuses: `NotPermitted` (needs `history.withhold`), `NotFound`, `PersonStillHere`, `ReasonMissing`.
 */
export async function erasePerson(database: Database, actor: Actor, command: { readonly personId: PersonId; readonly reason: string } & Submitted): Promise<Outcome<{ readonly texts: number }>> {
  const lacking = lacksPermission(actor, 'history.withhold');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const person = await findPerson(work, command.personId);
    if (!person) return refuse('NotFound');
    const decided = decideErasure(person, command.reason, work.today);
    if (!decided.ok) return decided;
    const reason = normalText(command.reason);
    const texts = await listTextsAboutPerson(work, person.id);
    for (const { eventId, field, stream } of texts) {
      blankWording(work, eventId, field);
      work.record({ name: 'WordingWithheld', stream, payload: { eventId, field }, wording: { reason } } satisfies RecordEvent);
    }
    eraseRowsAboutPerson(work, person.id, 'Erased');
    forgetPerson(work, person.id, erasedName);
    work.record({ name: 'PersonErased', stream: { type: 'person', id: person.id }, payload: { because: 'request', texts: texts.length }, wording: { reason } } satisfies RecordEvent);
    return accept({ texts: texts.length });
  });
}
