import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { longestTimetableText, readTimetable } from '@golden-thread/domain/timetable/text/read-timetable';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';
import { draftYear, type YearDrafted } from './draft-year';

/**
 * Drafts a year by the rules that a text says, written by this product or by hand (docs/timetable-text.md). Refuses: `NotPermitted`, `TimetableTextTooLong`,
 * `TimetableTextFaulty` (every fault with its line), and as `draftYear` does.
 */
export async function draftYearFromText(
  database: Database,
  actor: Actor,
  { year, text }: { readonly year: FinancialYear; readonly text: string },
  submission?: Submitted['submission'],
): Promise<Outcome<YearDrafted>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  if (text.length > longestTimetableText) return refuse('TimetableTextTooLong', { most: longestTimetableText });
  const read = readTimetable(text);
  if (read.faults) return refuse('TimetableTextFaulty', { faults: read.faults.map(({ line, message }) => ({ line, message })) });
  return draftYear(database, actor, { year, rules: read }, submission);
}
