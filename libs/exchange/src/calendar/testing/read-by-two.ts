import ICAL from 'ical.js';
import { sync } from 'node-ical';

/** An event of a calendar, as a program that reads it has it: all day, on one day. */
interface EventRead {
  readonly uid: string;
  readonly summary: string;
  readonly day: string;
}

const inOrder = (events: readonly EventRead[]): readonly EventRead[] => [...events].sort((one, other) => (one.uid < other.uid ? -1 : 1));

/** A calendar as two programs read it that share no code, for specs: what the one makes of it, and the other. */
export const readByTwo = (calendar: string): readonly [readonly EventRead[], readonly EventRead[]] => {
  const one = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const other = Object.values(sync.parseICS(calendar)).flatMap((event) => (event?.type === 'VEVENT' ? [event] : []));
  const two = (number: number): string => String(number).padStart(2, '0');
  return [
    inOrder(one.map(({ uid, summary, startDate }) => ({ uid, summary, day: startDate.toString() }))),
    inOrder(other.map(({ uid, summary, start }) => ({ uid, summary: String(summary), day: `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}` }))),
  ];
};
