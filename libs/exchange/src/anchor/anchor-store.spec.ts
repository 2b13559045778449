import type { Anchor } from '@golden-thread/domain/record/anchor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObjectStoreForSpecs, startObjectStore } from '../testing/object-store';
import type { AnchorStore } from './anchor-store';
import { BucketOfAnchors } from './bucket-of-anchors';
import { FolderOfAnchors } from './folder-of-anchors';

const council = '01900000-0000-7000-8000-000000000001' as CouncilId;
const other = '01900000-0000-7000-8000-000000000002' as CouncilId;
const anchor = (sequence: number, at: string, councilId = council): Anchor =>
  ({ kind: 'seal', councilId, sequence, hash: `hash-${sequence}`, totalEvents: sequence * 10, at, keyId: 'k', signature: 's' }) as Anchor;
const ofTheYear = [
  anchor(8, '2026-03-31T23:50:00.000Z'),
  anchor(9, '2026-04-01T00:00:00.000Z'),
  anchor(10, '2026-04-01T00:10:00.000Z'),
  anchor(100, '2026-05-02T08:00:00.000Z'),
];

describe('where anchors are kept', () => {
  let folder: string;
  let objects: ObjectStoreForSpecs;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    objects = await startObjectStore();
  });
  afterAll(async () => {
    await objects.stop();
    rmSync(folder, { recursive: true });
  });

  it.each<[string, () => AnchorStore]>([
    ['a folder', () => new FolderOfAnchors(folder)],
    ['a bucket', () => new BucketOfAnchors(objects.address)],
  ])('%s gives back every council’s own, oldest first, and the newest of them alone', async (_place, open) => {
    const store = open();
    expect(await store.list(council)).toEqual([]);
    expect(await store.newest(council, 3)).toEqual([]);
    for (const one of ofTheYear) await store.append(one);
    await store.append(anchor(1, '2026-04-01T00:05:00.000Z', other));
    // As another process finds them.
    const later = open();
    expect(await later.list(council)).toEqual(ofTheYear);
    expect(await later.newest(council, 3)).toEqual(ofTheYear.slice(1));
    expect(await later.newest(other, 3)).toHaveLength(1);
  });

  it('a bucket reads more anchors than it is asked for at once', async () => {
    const store = new BucketOfAnchors(objects.address);
    const third = '01900000-0000-7000-8000-000000000003' as CouncilId;
    const many = Array.from({ length: 40 }, (_, n) => anchor(n + 1, new Date(Date.UTC(2026, 3, 1, 0, n)).toISOString(), third));
    await Promise.all(many.map((one) => store.append(one)));
    expect(await store.list(third)).toEqual(many);
  });

  it('a bucket is asked to keep each anchor from everybody for as many days as its address says; else its own default holds', async () => {
    const lockOf = async (address: string) => {
      await new BucketOfAnchors(address).append(anchor(1, '2026-06-01T00:00:00.000Z', '01900000-0000-7000-8000-000000000004' as CouncilId));
      const { 'x-amz-object-lock-mode': mode, 'x-amz-object-lock-retain-until-date': until } = objects.puts.at(-1)!;
      return [mode, until === undefined ? until : Math.round((Date.parse(String(until)) - Date.now()) / 86_400_000)];
    };
    expect(await lockOf(`${objects.address}&retain=2557`)).toEqual(['COMPLIANCE', 2557]);
    expect(await lockOf(objects.address)).toEqual([undefined, undefined]);
  });

  it('a bucket whose key is refused says so', async () => {
    await expect(new BucketOfAnchors(objects.addressWithUnknownKey).append(ofTheYear[0]!)).rejects.toThrow(/Access Key Id/);
  });
});
