import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';

/** A whole day in a calendar. It has no time, so no zone and no summer time can move it. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing: a program that reads the calendar again changes the entry that it has. */
  readonly uid: string;
  /** Higher whenever the entry has changed. */
  readonly sequence: number;
  readonly day: CalendarDate;
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

export interface CalendarToWrite {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  readonly writtenAt: Instant;
}

/** How often programs are to read the calendar again: a date that moved is seen within the morning. */
const readAgain = 'PT6H';

/**
 * A calendar as programs subscribe to it (RFC 5545): every line ends in CR LF and has at most 75 bytes, longer ones go on after a space.
 * Days are given without a time; the zone is named beside them for programs that show the hour of a reminder.
 */
export function writeCalendar({ name, entries, writtenAt }: CalendarToWrite): string {
  const stamp = writtenAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Golden Thread//Dates//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Europe/London', `REFRESH-INTERVAL;VALUE=DURATION:${readAgain}`, `X-PUBLISHED-TTL:${readAgain}`,
    ...entries.flatMap(({ uid, sequence, day, title, about, address }) => [
      'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(about)}`, `URL:${address}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const plain = (day: CalendarDate): string => day.replaceAll('-', '');
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** A line in pieces of at most 75 bytes; no letter is cut in two. */
function folded(line: string): string {
  const pieces = [''];
  let room = 75;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (bytes > room) {
      pieces.push('');
      room = 74;
    }
    pieces[pieces.length - 1] += letter;
    room -= bytes;
  }
  return pieces.join('\r\n ');
}
