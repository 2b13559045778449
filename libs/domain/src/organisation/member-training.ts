/** What members were trained in: each session with those who came. */

import type { CalendarDate } from '../calendar/dates';
import type { MemberTrainingId, PersonId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';

/** How much there may be: characters of what it was about, people at one session. */
export const memberTrainingLimits = { title: 200, people: 200 } as const;

export interface MemberTraining {
  readonly id: MemberTrainingId;
  /** What it was about: "Scrutiny of performance". */
  readonly title: string;
  readonly heldOn: CalendarDate;
  readonly personIds: readonly PersonId[];
}

/**
 * Whether a session is recorded: what it was about, a day that is not to come, and at least one member who came.
 *
 * Refusals, all at once: TrainingTitleMissing, TrainingToCome, NobodyTrained, NotAMember (details: how many of those named are no members today).
 * Source: source-systems, "Member training session: onboarding checklist for members".
 */
export function decideMemberTraining(
  given: Omit<MemberTraining, 'id'>,
  { today, memberIds }: { readonly today: CalendarDate; readonly memberIds: ReadonlySet<PersonId> },
): Outcome<Omit<MemberTraining, 'id'>> {
  const personIds = [...new Set(given.personIds)];
  const others = personIds.filter((id) => !memberIds.has(id)).length;
  const refused = refuseAll(
    faultsAmong<Refusal>([
      isBlank(given.title) && { code: 'TrainingTitleMissing' },
      given.heldOn > today && { code: 'TrainingToCome', details: { today } },
      personIds.length === 0 && { code: 'NobodyTrained' },
      others > 0 && { code: 'NotAMember', details: { others } },
    ]),
  );
  return refused ?? accept({ title: normalText(given.title), heldOn: given.heldOn, personIds });
}
