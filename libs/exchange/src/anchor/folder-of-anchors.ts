import type { Anchor } from '@golden-thread/domain/record/anchor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnchorStore, readAnchor } from './anchor-store';

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
    const anchors = await Promise.all((await this.months(councilId)).map((month) => this.ofMonth(councilId, month)));
    return anchors.flat();
  }

  async newest(councilId: CouncilId, count: number): Promise<readonly Anchor[]> {
    let found: readonly Anchor[] = [];
    for (const month of (await this.months(councilId)).reverse()) {
      found = [...(await this.ofMonth(councilId, month)), ...found];
      if (found.length >= count) break;
    }
    return found.slice(-count);
  }

  private async months(councilId: CouncilId): Promise<string[]> {
    return (await readdir(join(this.folder, councilId)).catch(emptyWhereMissing)).filter((name) => name.endsWith('.jsonl')).sort();
  }

  private async ofMonth(councilId: CouncilId, file: string): Promise<Anchor[]> {
    const lines = (await readFile(join(this.folder, councilId, file), 'utf8')).split('\n');
    return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readAnchor(line, `${file}, line ${index + 1}`)]));
  }
}

const emptyWhereMissing = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};
