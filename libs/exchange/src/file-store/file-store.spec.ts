import type { CouncilId } from '@golden-thread/domain/shared/id';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObjectStoreForSpecs, startObjectStore } from '../testing/object-store';
import { BucketOfFiles } from './bucket-of-files';
import { ScannerAtAddress } from './file-scanner';
import { digestOfFile, digestOfFileOnDisk, type FileStore } from './file-store';
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

  it.each<[string, () => FileStore]>([
    ['a folder', () => new FolderOfFiles(folder)],
    ['a bucket', () => new BucketOfFiles(objects.address)],
  ])('%s keeps a file from where it lies on disk, of which never more than a part is held', async (_place, open) => {
    const path = join(folder, 'as-it-was-sent');
    const large = Buffer.alloc(3_000_000, 'a part of it ');
    writeFileSync(path, large);
    const named = { councilId: other, digest: await digestOfFileOnDisk({ path, bytes: large.length }) };
    expect(named.digest).toBe(digestOfFile(large));
    await open().keep(named, { path, bytes: large.length }, 'application/pdf');
    expect(await open().find(named)).toEqual(large);
  });

  it('a scanner is sent a file part by part, and only its own answers count', async () => {
    const path = join(folder, 'to-be-scanned');
    writeFileSync(path, Buffer.alloc(500_000, 'x'));
    let answer = 204;
    let received = 0;
    const server = createServer((request, response) => {
      received = 0;
      request.on('data', (part: Buffer) => (received += part.length)).on('end', () => response.writeHead(answer).end(answer === 422 ? 'Eicar-Test' : undefined));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const scanner = new ScannerAtAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const scan = () => scanner.scan({ path, bytes: 500_000 });
    expect([await scan(), received]).toEqual([{ clean: true }, 500_000]);
    answer = 422;
    expect(await scan()).toEqual({ clean: false, because: 'Eicar-Test' });
    answer = 500;
    await expect(scan()).rejects.toThrow('answered 500');
    server.closeAllConnections();
    server.close();
  });

  it('a folder leaves nothing half written beside a file', async () => {
    const ofAnother = { councilId: '01900000-0000-7000-8000-000000000009' as typeof councilId, digest };
    await new FolderOfFiles(folder).keep(ofAnother, bytes);
    expect(readdirSync(join(folder, ofAnother.councilId, digest.slice(0, 2)))).toEqual([digest]);
  });

  it('a file is named by its digest and by nothing else, so that no name leads out of its council', async () => {
    await expect(new FolderOfFiles(folder).find({ councilId, digest: '../../etc/passwd' })).rejects.toThrow('is no digest');
  });

  it('a bucket whose key is refused says so, rather than that the file is not there', async () => {
    await expect(new BucketOfFiles(objects.addressWithUnknownKey).find({ councilId, digest })).rejects.toThrow(/Access Key Id/);
  });
});
