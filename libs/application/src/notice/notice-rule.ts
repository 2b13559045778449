import type { Payload } from '@golden-thread/domain';

/**
 * Who hears of an event, beside those it asks for something.
 *
 * - `asked-only`: whoever answers for the tasks that the event opened; nobody, where it opened none.
 * - `took-part`: also everybody who acted on the thing before, but for whoever caused the event; `says` is what they read.
 * - `dates-moved`: whoever answers for an open task that moved with the timetable, and the chair of a moved meeting.
 * - `reminder`, `escalation`: of an open task, as the event's payload names it.
 * - `none`: nobody, whatever it opens. Said outright, so that silence is a choice.
 */
export type NoticeRule =
  | { readonly tells: 'asked-only' }
  | { readonly tells: 'took-part'; readonly says: (facts: Payload) => string }
  | { readonly tells: 'dates-moved' }
  | { readonly tells: 'reminder' }
  | { readonly tells: 'escalation' }
  | { readonly tells: 'none' };
