import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type FileInStore, type FileOnDisk, type FileStore, placeOf } from './file-store';

/** Files in a folder of this machine, or one mounted from another. A file appears whole or not at all: it is written beside its place and then renamed. */
export class FolderOfFiles implements FileStore {
  constructor(private readonly folder: string) {}

  async keep(file: FileInStore, content: Buffer | FileOnDisk): Promise<void> {
    const path = join(this.folder, placeOf(file));
    if (await stat(path).then(() => true, () => false)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const beside = `${path}.${randomUUID()}`;
    const handle = await open(beside, 'wx', 0o600);
    try {
      if (Buffer.isBuffer(content)) await handle.writeFile(content);
      else for await (const part of createReadStream(content.path)) await handle.appendFile(part as Buffer);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  }

  async find(file: FileInStore): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, placeOf(file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
