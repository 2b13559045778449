import type { Anchor } from '@golden-thread/domain/record/anchor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where anchors are kept, outside the database and out of reach of its roles. Only ever added to. */
export interface AnchorStore {
  append(anchor: Anchor): Promise<void>;
  /** Every anchor of a council, oldest first. */
  list(councilId: CouncilId): Promise<readonly Anchor[]>;
}

/**
 * Anchors in a folder, such as one on another machine's disk: a folder for each council, in it a file for each month, a line for each anchor.
 * Mount it so that the database's operator cannot write there.
 */
export class FolderOfAnchors implements AnchorStore {
  constructor(private readonly folder: string) {}

  async append(anchor: Anchor): Promise<void> {
    const folder = join(this.folder, anchor.councilId);
    await mkdir(folder, { recursive: true });
    await appendFile(join(folder, `${anchor.at.slice(0, 7)}.jsonl`), `${JSON.stringify(anchor)}\n`, { flush: true });
  }

  async list(councilId: CouncilId): Promise<readonly Anchor[]> {
    const folder = join(this.folder, councilId);
    const files = (await readdir(folder).catch(emptyWhereMissing)).filter((name) => name.endsWith('.jsonl')).sort();
    const texts = await Promise.all(files.map(async (name) => ({ name, lines: (await readFile(join(folder, name), 'utf8')).split('\n') })));
    return texts.flatMap(({ name, lines }) => lines.map((line, index) => ({ line, where: `${name}, line ${index + 1}` }))
      .filter(({ line }) => line.trim() !== '').map(({ line, where }) => readAnchor(line, where)));
  }
}

const emptyWhereMissing = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};

function readAnchor(line: string, where: string): Anchor {
  try {
    const read = JSON.parse(line) as Anchor;
    if ((read.kind === 'seal' || read.kind === 'restore') && [read.hash, read.keyId, read.signature, read.at].every((part) => typeof part === 'string') && Number.isInteger(read.sequence)) return read;
  } catch {
    // Said below, with where it stands.
  }
  throw new Error(`${where} is no anchor: it was cut off while it was written, or changed.`);
}
