import type { Id } from '@golden-thread/domain/shared/id';
import type { SheetName } from '@golden-thread/exchange/council-pack/council-pack';
import { keyOf, type KnownCouncil } from '@golden-thread/exchange/council-pack/known-council';
import { sheetNamed } from '@golden-thread/exchange/council-pack/rules/pack-rule';
import { type IdOfSheet, listRefsOfCouncil, type SheetWithIds } from '@golden-thread/persistence/council-pack/council-pack.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { idsOfPack, type IdsOfPack, type KnownIds } from './organisation-of-pack';

/** The ids of the council's own rows of sheets without references, by what tells them apart. */
function knownIds(council: KnownCouncil, sheets: readonly SheetName[]): KnownIds {
  const ids = new Map<string, Id>(
    sheets.flatMap((name) => (council.rows.get(name) ?? []).map(({ id, cells }) => [`${name} ${keyOf(sheetNamed(name), cells, (person) => person)}`, id] as const)),
  );
  const peopleIn: Partial<Record<SheetName, readonly number[]>> = { holdings: [1], deputies: [1], 'committee-members': [1] };
  return <Sheet extends SheetWithIds>(sheet: Sheet, key: readonly string[]) =>
    ids.get(`${sheet} ${key.map((part, at) => (peopleIn[sheet]?.includes(at) === true ? council.personId(part) : part)).join('\u0000')}`) as IdOfSheet[Sheet] | undefined;
}

/** The ids behind the references of a pack, as this council has them. `writing`: what tells the import that writes from the next; of none where nothing is written. */
export async function idsIn(reading: Reading, council: KnownCouncil, writing = ''): Promise<IdsOfPack> {
  const refs = await listRefsOfCouncil(reading);
  const find = <Sheet extends SheetWithIds>(sheet: Sheet, ref: string) => (sheet === 'people' ? (council.personId(ref) as IdOfSheet[Sheet]) : refs(sheet, ref));
  return idsOfPack(reading.council.id, find, { known: knownIds(council, ['holdings', 'deputies', 'committee-members', 'meetings', 'budget-lines']), writing });
}
