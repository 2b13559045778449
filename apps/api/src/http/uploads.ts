/** Files that people hand in: which pages take them, how much, and where they lie until the request is answered. */

import { HttpException, SetMetadata } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multer, { diskStorage, type FileFilterCallback } from 'multer';
import type { WebRequest } from '../auth/web-request';

/** Metadata key of the routes that take files. */
export const TAKES_FILES = 'golden-thread:takes-files';

/** This page takes files with its form, or this operation one in its body. On every other page a form with files is refused (415) unread. */
export const TakesFiles = (): MethodDecorator => SetMetadata(TAKES_FILES, true);

/** A file as it was handed in: its name on the person's machine, and where it lies on ours until the request is answered. */
export interface UploadedFile {
  readonly originalname: string;
  readonly path: string;
  readonly size: number;
}

/** The uploaded files under their own names, folders of the person's machine left off. Fields left empty are no files. */
export const storedFiles = (uploaded: readonly UploadedFile[] | undefined): readonly { readonly name: string; readonly path: string }[] =>
  (uploaded ?? [])
    .filter(({ originalname, size }) => originalname !== '' && size > 0)
    .map(({ originalname, path }) => ({ name: originalname.split(/[\\/]/).at(-1)!, path }));

const megabyte = 1024 * 1024;
const limits = { fileSize: 10 * megabyte, files: 24, fields: 50, fieldSize: 100_000, fieldNameSize: 200, parts: 75, headerPairs: 20 };
const mostTogether = 40 * megabyte;

/** Each process has folders of its own, named after it. */
const foldersBegin = 'golden-thread-uploads-';
const ownFolders = new Set<string>();

/** A folder for what this process is sent. It goes with the process; what one that was killed has left goes with the start of the next. */
function folderOfProcess(): string {
  removeLeftBehind();
  if (ownFolders.size === 0) process.once('exit', () => ownFolders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const folder = mkdtempSync(join(tmpdir(), `${foldersBegin}${process.pid}-`));
  ownFolders.add(folder);
  return folder;
}

/** One of the same number that was before us is gone too. */
function removeLeftBehind(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(foldersBegin))) {
    const pid = Number(/^(\d+)-/.exec(name.slice(foldersBegin.length))?.[1]);
    const path = join(tmpdir(), name);
    if (Number.isInteger(pid) && !ownFolders.has(path) && (pid === process.pid || !isRunning(pid))) rmSync(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another's process is one that runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let folderOfSent: string | undefined;

/** What came inside a body of JSON, as a file that lies on disk while something is done with it. */
export async function onDisk<T>(bytes: Buffer, act: (stored: { readonly path: string; readonly bytes: number }) => Promise<T>): Promise<T> {
  folderOfSent ??= folderOfProcess();
  const path = join(folderOfSent, randomUUID());
  try {
    await writeFile(path, bytes, { mode: 0o600 });
    return await act({ path, bytes: bytes.length });
  } finally {
    await rm(path, { force: true });
  }
}

/** Reads forms with files, each file straight to disk. */
export class Uploads {
  private readonly read: ReturnType<ReturnType<typeof multer>['any']>;
  private readonly sending = new Set<string>();
  private readonly refusing = new WeakMap<object, (refused: unknown) => void>();

  /** @param check asked before the first file is read, with the fields that came before it: throws to refuse */
  constructor(private readonly check: (request: WebRequest) => void) {
    this.read = multer({ storage: diskStorage({ destination: folderOfProcess() }), limits, fileFilter: (request, _file, decide) => this.admit(request as WebRequest, decide) }).any();
  }

  /** Reads the form; from then on its files lie at `request.files`, until they are removed. One form at a time a person. */
  async receive(request: WebRequest): Promise<void> {
    const size = request.headers['content-length'];
    if (size === undefined) throw new HttpException('Send the length of what you send (Content-Length).', 411);
    if (Number(size) > mostTogether) throw new HttpException('Send less at once: 10 MB a file, 40 MB together.', 413);
    const sender = request.signedIn?.actor.personId ?? '';
    if (this.sending.has(sender)) throw new HttpException('Files of yours are being read already. Wait until that is done, then send these.', 429);
    this.sending.add(sender);
    request.res?.once('close', () => this.sending.delete(sender));
    await new Promise<void>((resolve, reject) => {
      this.refusing.set(request, reject);
      this.read(request, request.res!, (fault?: unknown) => (fault === undefined ? resolve() : reject(asRefusal(fault))));
    });
  }

  /** What was read is done with. */
  async remove(request: WebRequest): Promise<void> {
    const files = (request.files ?? []) as readonly UploadedFile[];
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  }

  private admit(request: WebRequest, decide: FileFilterCallback): void {
    try {
      this.check(request);
    } catch (refused) {
      // Said at once: the reader of forms tells us only when the whole body has gone by.
      this.refusing.get(request)?.(refused);
      return decide(refused as Error);
    }
    decide(null, true);
  }
}

/** A refusal keeps its status; whatever the reader of forms finds wrong is a form that is too large or cannot be read. */
function asRefusal(fault: unknown): unknown {
  if (fault instanceof HttpException) return fault;
  const { code } = fault as { code?: unknown };
  return Object.assign(fault as Error, { status: typeof code === 'string' && code.startsWith('LIMIT_') ? 413 : 400 });
}
