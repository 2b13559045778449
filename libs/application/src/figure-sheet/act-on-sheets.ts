import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import { decideSheetExtension, decideSheetNote, type SheetExtensionContext } from '@golden-thread/domain/figure-sheet/decide-sheet-follow-up';
import { periodAsked } from '@golden-thread/domain/measure/period';
import type { FigureSheetId, PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { type FigureSheet, listFigureSheets, saveSheetDue } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { readFrozenPeriods } from '@golden-thread/persistence/measure/figures';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { resolvePerson } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { sheetSubjectOf } from './figure-sheet';

/** What the policy team does with several late sheets at once, beside chasing them. `followedUpBy`: as it was typed; empty: nobody. */
export type ActOnSheet =
  | { readonly kind: 'extend'; readonly to: CalendarDate; readonly reason: string }
  | { readonly kind: 'note'; readonly note: string; readonly followedUpBy: string };

export interface ActOnSheets extends Submitted {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly sheetIds: readonly FigureSheetId[];
  readonly act: ActOnSheet;
}

/** What came of it: the sheets for which it was done, by service and period, and of each other why not. */
export interface ActedOnSheets {
  readonly done: readonly string[];
  readonly refused: readonly { readonly about: string; readonly refusal: Refusal }[];
}

/**
 * The policy team gives owners a later date, or notes how it follows up, for several sheets of a quarter in one transaction. What is refused for one
 * is named, and done for the others; where it is refused for all, nothing is done, and the first refusal is given.
 * Refuses: `NotPermitted`, `NoSheetToChase` where no sheet of the quarter was named; as `resolvePerson`, `decideSheetExtension` and `decideSheetNote` do.
 */
export async function actOnSheets(database: Database, actor: Actor, { year, quarter, sheetIds, act, submission }: ActOnSheets): Promise<Outcome<ActedOnSheets>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const person = act.kind === 'note' && !isBlank(act.followedUpBy) ? await resolvePerson(work, { typed: act.followedUpBy }) : accept(null);
    if (!person.ok) return refuseIn('followedUpBy', person);
    for (const id of [...sheetIds].sort()) await work.lock({ type: 'figure-sheet', id });
    const sheets = (await listFigureSheets(work, { year, quarter })).filter(({ id }) => sheetIds.includes(id));
    const round = await findRoundOf(work, { year, quarter });
    const isFrozen = await readFrozenPeriods(work);
    const outcomes: { about: string; outcome: Outcome<unknown> }[] = [];
    for (const sheet of sheets) {
      const period = periodAsked(sheet);
      const context = { frozen: isFrozen(period.key), closesOn: round?.closesOn ?? null, today: work.today, calendar: work.calendar };
      outcomes.push({ about: `${sheet.serviceName}, ${period.label}`, outcome: act.kind === 'extend' ? await extendSheet(work, sheet, act, context) : noteSheet(work, sheet, act.note, person.value) });
    }
    const refused = outcomes.flatMap(({ about, outcome }) => (outcome.ok ? [] : [{ about, refusal: outcome.refusal }]));
    const done = outcomes.flatMap(({ about, outcome }) => (outcome.ok ? [about] : []));
    if (done.length > 0) return accept({ done, refused });
    return refused[0] === undefined ? refuse('NoSheetToChase') : { ok: false, refusal: refused[0].refusal };
  });
}

/** The owner is asked anew for the later date, which no longer moves with the timetable's stage. */
async function extendSheet(work: UnitOfWork, sheet: FigureSheet, act: { readonly to: CalendarDate; readonly reason: string }, context: SheetExtensionContext): Promise<Outcome<unknown>> {
  const decided = decideSheetExtension(sheet, act, context);
  if (!decided.ok) return decided;
  saveSheetDue(work, sheet, act.to);
  const openedBy = work.record(decided.value);
  const subject = sheetSubjectOf(sheet);
  work.closeTasks({ subject, kinds: ['enter-figures'], as: 'cancelled' });
  work.openTask({ id: idFor(sheet.id, 'extended', sheet.version + 1), kind: 'enter-figures', postId: sheet.ownerPostId, subject, dueOn: act.to, openedBy });
  return decided;
}

function noteSheet(work: UnitOfWork, sheet: FigureSheet, note: string, followedUpById: PersonId | null): Outcome<unknown> {
  const noted = decideSheetNote(sheet, { note, followedUpById });
  if (noted.ok) work.record(noted.value);
  return noted;
}
