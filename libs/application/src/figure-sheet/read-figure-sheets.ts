import type { Actor } from '@golden-thread/domain/authority/actor';
import { commentaryForReader, type ExemptCommentary } from '@golden-thread/domain/authority/exemption';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import { checkFigure } from '@golden-thread/domain/figure-sheet/check-figure';
import { type CheckedFigure, toTypedFigure, type TypedFigure } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { Figure } from '@golden-thread/domain/measure/figure';
import type { FigureSheetId, Id, ThingType } from '@golden-thread/domain/shared/id';
import { statusOf } from '@golden-thread/domain/status/status-of';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listExemptCommentaries } from '@golden-thread/persistence/authority/exemptions';
import { findAccess, findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { type FigureEntryDraft, type FigureSheet, type FigureSheetSummary, findDraft, findFigureSheet, listFigureSheets, listFigureSheetSummaries } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { seesQueried } from '../measure/read-measure';
import { answersFor, lacksPermission } from '../shared/command';
import { findAuditedWithoutPaper } from './audited-without-paper';
import { describeVerifier, isVerifierOf, loadFigureEntries, type FigureEntry } from './figure-sheet';

interface Withheld {
  /** How far a figure has come that is entered and not the reader's to see before the policy team is answered; null: nothing is withheld. */
  readonly withheld: Figure['state'] | null;
}

/** An entry without what was said of its figure and is exempt for the reader; and without the figure, where that is shown once what the policy team asks about it is answered. */
const entryForReader = (actor: Actor, entry: FigureEntry, exempt: readonly ExemptCommentary[]): FigureEntry & Withheld => {
  const { measure: { id: measureId }, context: { period: { key } }, figure } = entry;
  if (entry.queried && !seesQueried(actor, entry.measure)) return { ...entry, figure: null, withheld: figure?.state ?? null };
  return figure === null ? { ...entry, withheld: null } : { ...entry, withheld: null, figure: { ...figure, commentary: commentaryForReader(exempt, { measureId, period: key, commentary: figure.commentary }) } };
};

/** A line checked as typed; of a figure that is withheld the status says what it waits for, not that it is missing. */
function checkedForReader({ context, withheld }: FigureEntry & Withheld, typed: TypedFigure): CheckedFigure {
  const checked = checkFigure(typed, context);
  if (withheld === null) return checked;
  const { measure, target } = context;
  return { ...checked, status: statusOf({ ...measure, value: null, waiting: { for: 'answer', turn: null }, target, due: true, dataStatus: 'final' }) };
}

/** A sheet as its pages show it. */
export interface FigureSheetView {
  readonly sheet: FigureSheet;
  readonly lines: readonly (FigureEntry & Withheld & {
    readonly typed: TypedFigure;
    readonly checked: CheckedFigure;
    /** An audited year-end figure without its working paper: it is not verified before that is there. */
    readonly wantsPaper: boolean;
  })[];
  readonly mayEnter: boolean;
  readonly mayVerify: boolean;
  readonly hasDraft: boolean;
  /** Who verifies them once the reader has submitted them; null for whoever does not enter them. */
  readonly decidedBy: string | null;
  readonly today: CalendarDate;
}

/**
 * A sheet of figures with each line checked: as typed on the page where `typed` is given, else as drafted, else as entered. The
 * checks are those that entering makes, so a page shows nothing that the use case would not say.
 * Refused: `NotPermitted`, `NoSuchFigureSheet`.
 */
export async function readFigureSheet(
  database: Asked,
  actor: Actor,
  asked: { readonly sheetId: FigureSheetId; readonly typed?: readonly FigureEntryDraft[] },
): Promise<Outcome<FigureSheetView>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading): Promise<Outcome<FigureSheetView>> => {
    const sheet = await findFigureSheet(reading, asked.sheetId);
    if (!sheet || (await findAccess(reading, actor, { paper: 'figure-sheet', id: sheet.id })) === 'none') return refuse('NoSuchFigureSheet');
    const mayEnter = answersFor(actor, sheet.ownerPostId);
    const drafted = mayEnter ? await findDraft(reading, sheet.id) : [];
    const given = asked.typed ?? drafted;
    const exempt = sheet.state === 'verified' ? await listExemptCommentaries(reading, actor) : [];
    const entries = await loadFigureEntries(reading, sheet.id);
    const lacksPaper = await findAuditedWithoutPaper(reading, entries);
    const lines = entries.map((entry) => {
      const line = entryForReader(actor, entry, exempt);
      const found = given.find(({ measureId, period }) => measureId === line.measure.id && period === line.context.period.key);
      const typed = found ?? toTypedFigure(line.figure);
      return { ...line, typed, checked: checkedForReader(line, typed), wantsPaper: lacksPaper(line) };
    });
    return accept({
      sheet, lines, mayEnter, mayVerify: await isVerifierOf(reading, actor, sheet), hasDraft: drafted.length > 0,
      decidedBy: mayEnter ? await describeVerifier(reading, actor, sheet) : null, today: reading.today,
    });
  });
}

/** A sheet in the list of a quarter, with what this person may do on it. */
export type ListedSheet = FigureSheetSummary & {
  /** Who has entered and verified is everybody's to know; the sheet itself is not yet. */
  readonly mayOpen: boolean;
  readonly mayEnter: boolean;
  readonly mayVerify: boolean;
};

/** Who has entered and who has verified their figures of a quarter; how late ones are followed up, for the policy team alone. Refused: `NotPermitted`. */
export async function listFigureSheetsOf(
  database: Database,
  actor: Actor,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<Outcome<readonly ListedSheet[]>> {
  const lacking = lacksPermission(actor, 'measures.see');
  if (lacking) return lacking;
  const [sheets, mayOpen] = await database.read(actor.councilId, (reading) =>
    Promise.all([listFigureSheetSummaries(reading, asked), findAccessByPaper(reading, actor, 'figure-sheet')]),
  );
  const of = (sheet: FigureSheetSummary): ListedSheet => ({
    ...sheet, followUp: may(actor, 'reviews.run') ? sheet.followUp : null, mayOpen: mayOpen.has(sheet.id), mayEnter: answersFor(actor, sheet.ownerPostId), mayVerify: answersFor(actor, sheet.verifierPostId),
  });
  return accept(sheets.map(of));
}

/** The sheets of a quarter as subjects of tasks, for the steps of the round that remind and escalate. Of its months the year reminds. */
export async function listFigureSubjects(
  reading: Reading,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter },
): Promise<readonly { readonly type: ThingType; readonly id: Id }[]> {
  return (await listFigureSheets(reading, asked)).filter(({ month }) => month === null).map(({ id }) => ({ type: 'figure-sheet', id }));
}
