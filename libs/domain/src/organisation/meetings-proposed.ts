/** Many meetings arranged at once: whose each is, and what of them is there already. */

import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import type { CouncilDate } from '../calendar/working-calendar';
import { matchesTyped } from '../search/search-terms';
import type { CommitteeId } from '../shared/id';

/** How many are arranged at once, and how many characters their days are typed in. */
export const meetingLimits = { atOnce: 200, typed: 4000 } as const;

interface CommitteeNamed {
  readonly id: CommitteeId;
  readonly name: string;
}

/** A meeting as it is proposed, before anybody has agreed to it. */
export interface MeetingProposed {
  /** As the file calls it, or as it was typed. */
  readonly title: string;
  readonly heldOn: CalendarDate;
  readonly committee: CommitteeNamed | null;
  /** `arranged`: the committee meets on that day already; `nobody`: no committee is called so; else what is wrong with the day. Null: it can be arranged. */
  readonly obstacle: 'arranged' | 'nobody' | DayRefusal | null;
}

/** The committee that a title names: the one all of whose name stands in it, the longest name where several do. */
const committeeOf = (title: string, committees: readonly CommitteeNamed[]): CommitteeNamed | null =>
  committees.filter(({ name }) => matchesTyped(title, name)).sort((one, other) => other.name.length - one.name.length)[0] ?? null;

/** Each day once a committee; of a chosen committee all of them, else of whichever the title names. */
export function proposeMeetings(
  events: readonly { readonly title: string; readonly on: CalendarDate }[],
  given: CouncilDate & {
    readonly committees: readonly CommitteeNamed[];
    readonly chosen: CommitteeId | null;
    readonly arranged: readonly { readonly committeeId: CommitteeId; readonly heldOn: CalendarDate }[];
  },
): readonly MeetingProposed[] {
  const chosen = given.committees.find(({ id }) => id === given.chosen) ?? null;
  const proposed = events.map(({ title, on: heldOn }): MeetingProposed => {
    const committee = chosen ?? committeeOf(title, given.committees);
    const isThere = given.arranged.some((one) => one.committeeId === committee?.id && one.heldOn === heldOn);
    return { title, heldOn, committee, obstacle: committee === null ? 'nobody' : isThere ? 'arranged' : (refusalOfWorkingDay(heldOn, given, 'heldOn')?.code ?? null) };
  });
  const placeOf = ({ committee, heldOn, title }: MeetingProposed): string => `${committee?.id ?? title} ${heldOn}`;
  return [...new Map(proposed.map((one) => [placeOf(one), one])).values()];
}
