/** A meeting that the policy team needs, and that whoever keeps committees has yet to arrange. */

import type { CalendarDate } from '../calendar/dates';
import { inWorkingDays } from '../calendar/working-days';
import type { Stream } from '../shared/domain-event';
import type { CommitteeId, MeetingId, PersonId, YearId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { OrganisationEvent } from './events';
import type { OrganisationRefusals } from './refusals';

/** Democratic services say within three working days whether a meeting is held. */
export const meetingProposalDueOn = inWorkingDays(3);

/** How many characters say why a meeting is needed, or why it is not held. */
export const longestMeetingReason = 2000;

/** When a meeting begins, as people write it: 18:30; empty: not said. */
export const meetingTimePattern = /^$|^([01]\d|2[0-3]):[0-5]\d$/;

/** A meeting that is proposed: it has the id that the meeting will have. */
export interface MeetingProposal {
  readonly id: MeetingId;
  readonly committeeId: CommitteeId;
  readonly heldOn: CalendarDate;
  /** As `meetingTimePattern`. */
  readonly beginsAt: string;
  readonly reason: string;
  readonly proposedById: PersonId | null;
  readonly state: 'proposed' | 'arranged' | 'declined';
}

const meetingStream = (id: MeetingId): Stream<'meeting'> => ({ type: 'meeting', id });

/** A meeting is proposed, with why it is needed. `yearId`: the year that reminds whoever is asked; null where nobody is. Refuses: `ReasonMissing`. */
export function decideMeetingProposal(given: Omit<MeetingProposal, 'state'>, { committee, yearId }: { readonly committee: string; readonly yearId: YearId | null }): Outcome<{ readonly proposal: MeetingProposal; readonly event: OrganisationEvent }> {
  const { id, committeeId, heldOn, beginsAt } = given;
  const reason = normalText(given.reason);
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ proposal: { ...given, reason, state: 'proposed' }, event: { name: 'MeetingProposed', stream: meetingStream(id), payload: { committeeId, committee, heldOn, beginsAt, ...(yearId !== null && { yearId }) }, wording: { reason } } });
}

/** Whoever keeps committees says that a proposed meeting is not held. Refuses: `MeetingProposalDecided`, `ReasonMissing`. */
export function decideMeetingDeclined({ id, committeeId, heldOn, proposedById, state }: MeetingProposal, said: { readonly reason: string; readonly committee: string }): Outcome<{ readonly event: OrganisationEvent }> {
  const reason = normalText(said.reason);
  if (state !== 'proposed') return alreadyDecided(state);
  return isBlank(reason) ? refuse('ReasonMissing') : accept({ event: { name: 'MeetingDeclined', stream: meetingStream(id), payload: { committeeId, committee: said.committee, heldOn, proposedById }, wording: { reason } } });
}

/** A meeting was proposed, and whoever keeps committees arranged it by themselves: it stands as they arranged it, and whoever proposed it is told so. */
export const meetingStands = ({ id, committeeId, heldOn, proposedById }: MeetingProposal, committee: string): OrganisationEvent => ({
  name: 'MeetingArranged', stream: meetingStream(id), payload: { committeeId, heldOn, committee, ...(proposedById !== null && { proposedById }) },
});

/** A proposed meeting is decided once. */
export const alreadyDecided = (state: Exclude<MeetingProposal['state'], 'proposed'>): { readonly ok: false; readonly refusal: Refusal<keyof OrganisationRefusals> } => refuse('MeetingProposalDecided', { state });
