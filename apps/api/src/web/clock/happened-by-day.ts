import type { ClockMoveShown } from '@golden-thread/application/clock';
import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { addressInHistory } from '../history/thing-address';
import { wordsOfEvent } from '../history/wording/words-of-event';

interface Line {
  readonly text: string;
  readonly href: string;
  count: number;
}

/** What happened, day by day, in the words of its history; the same thing said of several is one line with its count. */
export function happenedByDay(happened: ClockMoveShown['happened']): readonly { readonly name: string; readonly lines: readonly Line[] }[] {
  const days = new Map<string, Map<string, Line>>();
  for (const event of happened) {
    const day = londonDate(event.at);
    const lines = days.get(day) ?? new Map<string, Line>();
    const text = wordsOfEvent(event, () => 'somebody').title;
    const line = lines.get(text) ?? { text, href: addressInHistory(event.streamType, event.streamId), count: 0 };
    line.count += 1;
    days.set(day, lines.set(text, line));
  }
  return [...days].map(([day, lines]) => ({ name: longDate(day), lines: [...lines.values()] }));
}
