import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type ExternalChallenge, externalChallengeStream, nextAsked } from '@golden-thread/domain/external-challenge/external-challenge';
import type { EventId, ExternalChallengeId, YearId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { externalChallengeToChange } from '@golden-thread/persistence/external-challenge/external-challenges';
import { findRunningYear } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on a challenge from outside names. */
export interface ExternalChallengeCommand extends ThingCommand {
  readonly challengeId: IdOrReference;
}

const withAnyChallenge = commandOn({
  load: (loading, { challengeId }: ExternalChallengeCommand) => loading.loadForUpdate(externalChallengeToChange, challengeId),
  missing: 'NoSuchExternalChallenge',
  versioned: (challenge) => challenge,
  stream: ({ id }) => externalChallengeStream(id),
});

/** Opens a challenge for an act of whoever owns it, of those above them, or of the policy team. Refuses: `NotPermitted`, `NoSuchExternalChallenge`, `Stale`, `ExternalChallengeNotYours`. */
export const withExternalChallenge = <T>(
  database: Database, { actor, command }: { readonly actor: Actor; readonly command: ExternalChallengeCommand }, decide: (work: UnitOfWork, challenge: ExternalChallenge) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  withAnyChallenge(database, { actor, permission: 'external-challenges.write', command }, async (work, challenge) =>
    (await answersForOrAbove(work, actor, challenge.ownerPostId)) ? decide(work, challenge) : refuse('ExternalChallengeNotYours', { reference: challenge.reference }),
  );

const challengeSubject = ({ id, reference, title }: ExternalChallenge): { readonly type: 'external-challenge'; readonly id: ExternalChallengeId; readonly label: string } => ({
  type: 'external-challenge', id, label: `${reference}: ${title}`,
});

/** What every event of a challenge says of it. */
export async function factsOf(work: UnitOfWork, challenge: ExternalChallenge): Promise<{ reference: string; version: number; remindedBy: YearId | null }> {
  const next = nextAsked(challenge);
  return { reference: challenge.reference, version: challenge.version, remindedBy: next && (await findRunningYear(work, financialYearOf(next.dueOn))) };
}

/** Asks its owner for what comes next, and ends what was asked before. */
export function askForNextStep(work: UnitOfWork, challenge: ExternalChallenge, { by, taken }: { readonly by: EventId; readonly taken: boolean }): void {
  const subject = challengeSubject(challenge);
  work.closeTasks({ subject, kinds: ['follow-external-challenge'], as: taken ? 'done' : 'cancelled', by });
  const next = nextAsked(challenge);
  if (next === null) return;
  work.openTask({
    id: idFor(challenge.id, 'next', challenge.version), kind: 'follow-external-challenge', postId: challenge.ownerPostId, subject: { ...subject, label: `${subject.label}: ${next.what}` }, dueOn: next.dueOn,
    openedBy: by,
  });
}
