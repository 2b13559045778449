import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type BuiltOnImport, daysToUndo, type UndoPreview, type UndoRow } from '@golden-thread/domain/import/import-undo';
import { importTransitions } from '@golden-thread/domain/import/import-proposal';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { sheetTransitions } from '@golden-thread/domain/figure-sheet/transitions';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { findThingLabels } from '@golden-thread/persistence/history/labels.query';
import { listBuiltOnRegisters } from '@golden-thread/persistence/import/built-on-registers';
import { findImportUndo, forgetImportUndo, listActsOnImported, listFiguresBuiltOn, listSheetsSubmittedBy, listRecipientsOfImport, removeImported, takeEndsBack, undoTasksOfImport } from '@golden-thread/persistence/import/import-undo';
import { findImportProposal, importProposalToChange, moveImportProposal } from '@golden-thread/persistence/import/import-proposals';
import { findFigureSheet, saveSheetState } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { wakeRunningYears } from '../figure-sheet/monthly-figures';
import { undoOrganisation } from '../organisation/undo-organisation';
import { commandOn, lacksPermission, type ThingCommand } from '../shared/command';
import { loadKnownCouncil } from '../council-pack/known-council';
import { permissionOfSheet } from '../council-pack/rights-of-sheets';
import { organisationBefore } from './organisation-before';

/** The sheets of who answers for what: undone together, because one row stands on another. */
const organisationSheets: ReadonlySet<string> = new Set(['directorates', 'services', 'units', 'posts', 'people', 'holdings', 'deputies', 'committees', 'committee-members', 'meetings']);

const streamTypes: Readonly<Record<string, Stream['type']>> = {
  directorates: 'directorate', services: 'service', units: 'unit', posts: 'post', people: 'person', committees: 'committee', measures: 'measure', targets: 'measure', 'target-statements': 'measure', values: 'measure',
  'published-statuses': 'measure', actions: 'action', risks: 'risk', 'budget-lines': 'budget-line',
};
const planStreams = ['council-plan', 'service-plan', 'unit-plan', 'individual-plan'] as const;

/** What people did on what an import brought, after it: each by who and on what. */
async function listBuiltOn(reading: Reading, importId: ImportId, rows: readonly UndoRow[]): Promise<readonly BuiltOnImport[]> {
  const plans = rows.filter(({ sheet }) => sheet === 'plans begun').flatMap(({ id }) => planStreams.map((type) => ({ type, id }) as Stream));
  const acts = await listActsOnImported(reading, importId, plans);
  const labels = await findThingLabels(reading, acts.map(({ thing }) => thing));
  const figures = await listFiguresBuiltOn(reading, rows.filter(({ sheet }) => sheet === 'values'));
  const registers = await listBuiltOnRegisters(reading, importId, rows.filter(({ was }) => was === null));
  return [
    ...registers.map(({ who, what, at }) => ({ who: who ?? 'Somebody', what, at })),
    ...acts.map(({ who, thing, at }) => ({ who: who ?? 'Somebody', what: labels.get(thing.id) ?? thing.type, at })),
    ...figures.map(({ who, ref, period, at }) => ({ who: who === null || who === '' ? 'Somebody' : who, what: `the figure of ${ref}, ${getPeriod(period).label}`, at })),
  ];
}

/**
 * What undoing an import would do, row by row, and who has built on it since. Refuses: NotPermitted, NoSuchImport, ImportNotApplied, ImportNotUndoable.
 */
export async function previewUndo(database: Asked, actor: Actor, { importId }: { readonly importId: ImportId }): Promise<Outcome<UndoPreview & { readonly version: number }>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  return database.read(actor.councilId, async (reading) => {
    const proposal = await findImportProposal(reading, importId);
    if (!proposal) return refuse('NoSuchImport');
    if (proposal.state !== 'applied') return refuse('ImportNotApplied', { state: proposal.state });
    const rows = await findImportUndo(reading, importId);
    if (rows === undefined) return refuse('ImportNotUndoable', { days: daysToUndo });
    return accept({ rows, builtOn: await listBuiltOn(reading, importId, rows), version: proposal.version });
  });
}

const withImport = commandOn({
  load: (loading, { importId }: ThingCommand & { readonly importId: ImportId }) => loading.loadForUpdate(importProposalToChange, importId),
  missing: 'NoSuchImport',
  versioned: (proposal) => proposal,
  stream: ({ id }) => ({ type: 'import', id }),
});

/** The database's own word that something refers to what was to be removed. */
const isReferredTo = (error: unknown): error is { readonly table?: string } => typeof error === 'object' && error !== null && (error as { code?: unknown }).code === '23503';

/**
 * Undoes an applied import as a whole: what it brought goes, what it changed is as it was, what it asked of people is withdrawn and what it answered
 * asked again; each an event of its thing. Only while nobody has built on it, and by whoever may bring such rows.
 * Refuses: NotPermitted, NoSuchImport, Stale, ReasonMissing, ImportNotApplied, ImportNotUndoable, ImportBuiltOn.
 */
export async function undoImport(database: Database, actor: Actor, command: ThingCommand & { readonly importId: ImportId; readonly reason: string }): Promise<Outcome<{ readonly removed: number; readonly restored: number }>> {
  try {
    return await withImport(database, { actor, permission: 'imports.run', command }, async (work, proposal) => {
      if (isBlank(command.reason)) return refuse('ReasonMissing');
      if (proposal.state !== 'applied') return refuse('ImportNotApplied', { state: proposal.state });
      const rows = await findImportUndo(work, proposal.id);
      if (rows === undefined) return refuse('ImportNotUndoable', { days: daysToUndo });
      const lacking = rows.map(({ sheet }) => permissionOfSheet(sheet)).find((permission) => permission === null || !may(actor, permission));
      if (lacking !== undefined) return refuse('NotPermitted', { permission: lacking });
      const builtOn = await listBuiltOn(work, proposal.id, rows);
      if (builtOn.length > 0) return refuse('ImportBuiltOn', { by: [...new Set(builtOn.map(({ who, what }) => `${who}, ${what}`))] });
      const counts = { removed: rows.filter(({ was, sheet }) => was === null && sheet !== 'plans begun').length, restored: rows.filter(({ was }) => was !== null).length };
      await undo(work, { importId: proposal.id, rows, reason: command.reason, counts });
      moveImportProposal(work, proposal, importTransitions.after(proposal.state, 'undo'));
      return accept(counts);
    });
  } catch (error) {
    if (!isReferredTo(error)) throw error;
    return refuse('ImportBuiltOn', { by: [`something refers to it (${(error.table ?? 'another thing').replaceAll('_', ' ')})`] });
  }
}

interface Undoing {
  readonly importId: ImportId;
  readonly rows: readonly UndoRow[];
  readonly reason: string;
  readonly counts: { readonly removed: number; readonly restored: number };
}

async function undo(work: UnitOfWork, { importId, rows, reason, counts }: Undoing): Promise<void> {
  const removed = rows.filter(({ was }) => was === null);
  const gone = new Set(removed.map(({ id }) => id as string));
  const told = (await listRecipientsOfImport(work, importId)).filter((id) => !gone.has(id));
  const event: ImportEvent = { name: 'ImportUndone', stream: { type: 'import', id: importId }, payload: { ...counts, told }, wording: { reason: normalText(reason) } };
  const openedBy = work.record(event);
  for (const { id } of await listSheetsSubmittedBy(work, importId)) {
    const sheet = await findFigureSheet(work, id);
    if (sheet?.state === 'entered') await saveSheetState(work, sheet, sheetTransitions.after(sheet.state, 'take-back'));
  }
  undoTasksOfImport(work, importId, openedBy);
  const remove = () => removeImported(work, removed);
  if (rows.some(({ sheet }) => organisationSheets.has(sheet))) await undoOrganisationRows(work, rows, remove);
  else await remove();
  if (removed.some(({ sheet }) => sheet === 'measures')) await wakeRunningYears(work);
  recordUndone(work, importId, rows);
  forgetImportUndo(work, importId);
}

async function undoOrganisationRows(work: UnitOfWork, rows: readonly UndoRow[], remove: () => Promise<void>): Promise<void> {
  const known = await loadKnownCouncil(work);
  const changed = rows.filter(({ was, sheet }) => was !== null && organisationSheets.has(sheet));
  const begun = rows.flatMap(({ sheet, was, id }) => {
    const starts = sheet === 'holdings' ? (was ?? known.rows.get('holdings')?.find((row) => row.id === id)?.cells)?.['starts_on'] : undefined;
    return typeof starts === 'string' ? [starts as CalendarDate] : [];
  });
  await takeEndsBack(work, changed);
  const from = begun.reduce((first, day) => (day < first ? day : first), work.today);
  await undoOrganisation(work, await organisationBefore(work, known, changed), { from, remove });
}

function recordUndone(work: UnitOfWork, importId: ImportId, rows: readonly UndoRow[]): void {
  for (const { sheet, id, ref, was } of rows) {
    const type = streamTypes[sheet];
    if (type === undefined) continue;
    const event: ImportEvent = { name: 'RowTakenBack', stream: { type, id } as Stream, payload: { sheet, ref, removed: was === null, importId } };
    work.record(event);
  }
}
