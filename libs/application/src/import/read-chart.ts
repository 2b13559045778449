import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { type ReadPack, readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { reorganise } from '@golden-thread/exchange/organogram/organogram-pack';
import { readOrganogram } from '@golden-thread/exchange/organogram/read-organogram';
import { notesOfChart } from '@golden-thread/exchange/organogram/chart-notes';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { loadKnownCouncil } from '../council-pack/known-council';
import { councilSheet } from './read-mapped-file';

/**
 * An organisation chart (a file of senior posts and one of junior posts) as the pack that it is for this council, from the day on which it holds: each post, unit and service keeps the
 * reference of the thing it is, what is gone closes with the day before. What it means for the posts there are is said in notes.
 */
export async function readChart(database: Asked, councilId: CouncilId, files: readonly GivenFile[], from: CalendarDate): Promise<ReadPack> {
  const [senior, junior] = ['senior', 'junior'].map((part) => files.find(({ name }) => name.toLowerCase().includes(part)));
  if (senior === undefined || junior === undefined || files.length !== 2) {
    const found = { file: files.map(({ name }) => name).join(', '), row: null, column: null, found: 'other files', accepted: 'two CSV files, with "senior" and "junior" in their names' };
    return { sheets: [], faults: [found], notes: [] };
  }
  const { notes, faults, ...organogram } = readOrganogram(senior, junior);
  if (faults.length > 0) return { sheets: [], faults, notes };
  const { known, council, name } = await database.read(councilId, async (reading) => ({ known: await loadKnownCouncil(reading), council: await councilSheet(reading), name: reading.council.name }));
  const { files: made, reorganisation } = reorganise(organogram, { ref: 'council', name, people: false, from }, known);
  const read = readPack([council, ...made.filter((file) => file.name !== council.name)]);
  const unitNames = new Map((known.rows.get('units') ?? []).map(({ cells }) => [String(cells['ref']), String(cells['name'])]));
  for (const { ref, name: unit } of read.sheets.find(({ sheet }) => sheet === 'units')?.rows ?? []) unitNames.set(String(ref), String(unit));
  const meaning = known.rows.get('posts') === undefined ? [] : notesOfChart(reorganisation, (ref) => unitNames.get(ref) ?? ref);
  return { ...read, notes: [...notes, ...meaning, ...read.notes] };
}
