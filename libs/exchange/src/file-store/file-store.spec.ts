import type { CouncilId } from '@golden-thread/domain/shared/id';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObjectStoreForSpecs, startObjectStore } from '../testing/object-store';
import { BucketOfFiles } from './bucket-of-files';
import { digestOfFile, type FileStore } from './file-store';
import { FolderOfFiles } from './folder-of-files';

const councilId = '01900000-0000-7000-8000-000000000001' as CouncilId;
const other = '01900000-0000-7000-8000-000000000002' as CouncilId;
const bytes = Buffer.from('The working paper of a figure');
const digest = digestOfFile(bytes);

describe('where files are kept', () => {
  let folder: string;
  let objects: ObjectStoreForSpecs;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
    objects = await startObjectStore();
  });
  afterAll(async () => {
    await objects.stop();
    rmSync(folder, { recursive: true });
  });

  it.each<[string, () => FileStore]>([
    ['a folder', () => new FolderOfFiles(folder)],
    ['a bucket', () => new BucketOfFiles(objects.address)],
  ])('%s gives a file back to its own council, byte for byte, and never writes over one', async (_place, open) => {
    const store = open();
    expect(await store.find({ councilId, digest })).toBeUndefined();
    await store.keep({ councilId, digest }, bytes, 'text/plain');
    await store.keep({ councilId, digest }, Buffer.from('something else'), 'text/plain');
    // As another process finds it.
    expect(await open().find({ councilId, digest })).toEqual(bytes);
    expect(await open().find({ councilId: other, digest })).toBeUndefined();
  });

  it('a folder leaves nothing half written beside a file', () => {
    expect(readdirSync(join(folder, councilId, digest.slice(0, 2)))).toEqual([digest]);
  });

  it('a file is named by its digest and by nothing else, so that no name leads out of its council', async () => {
    await expect(new FolderOfFiles(folder).find({ councilId, digest: '../../etc/passwd' })).rejects.toThrow('is no digest');
  });

  it('a bucket whose key is refused says so, rather than that the file is not there', async () => {
    await expect(new BucketOfFiles(objects.addressWithUnknownKey).find({ councilId, digest })).rejects.toThrow(/Access Key Id/);
  });
});
