/** A day as forms ask for it: day, month and year in three fields. Everywhere else it is one text, 2026-09-03. */

export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const isParts = (given: object): given is DayParts => Object.keys(given).sort().join() === 'day,month,year' && Object.values(given).every((part) => typeof part === 'string');

/** One text of three parts: empty where all are, 2026-09-03 where they are figures, else as they were typed, which is no day. */
function dayOf({ day, month, year }: DayParts): string {
  if (day === '' && month === '' && year === '') return '';
  const isFigures = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  return isFigures ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${day}/${month}/${year}`;
}

/** What was sent, with every day that came in three parts as one text. */
export function withDaysJoined(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(withDaysJoined);
  if (typeof given !== 'object' || given === null) return given;
  return isParts(given) ? dayOf(given) : Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withDaysJoined(value)]));
}

/** The day that an address asks for, as one text or in the three fields of a form that is sent by it; empty where it names none. */
export function dayAsked(query: Readonly<Record<string, unknown>>, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => query[`${name}[${part}]`]);
  const given = query[name] ?? withDaysJoined({ day, month, year });
  return typeof given === 'string' ? given : '';
}

/** The three parts of a day, to be shown in their fields: of one that is no day, as they were typed. */
export function partsOfDay(value: unknown): DayParts {
  const text = typeof value === 'string' ? value : '';
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year !== '') return { day: String(Number(day)), month: String(Number(month)), year };
  const [typedDay = '', typedMonth = '', typedYear = ''] = text.split('/');
  return { day: typedDay, month: typedMonth, year: typedYear };
}
