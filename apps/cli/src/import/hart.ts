import { compareHart } from '@golden-thread/exchange/hart/compare-hart';
import { hartPack } from '@golden-thread/exchange/hart/hart-pack';
import { type HartRow, readHart } from '@golden-thread/exchange/hart/read-hart';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** The quarter's file of Hart District Council as a council pack. */
export async function readHartFile(path: string): Promise<{ readonly name: string; readonly rows: readonly HartRow[]; readonly files: readonly GivenFile[] }> {
  const rows = readHart(new Uint8Array(await readFile(path)));
  return { name: basename(path), rows, files: hartPack(rows) };
}

/** Where the computed status and the published one differ, and what the figures show about it. */
export function differencesReport(rows: readonly HartRow[]): string {
  const { agreeing, differences } = compareHart(rows);
  return [
    `Computed and published status agree for ${agreeing} of ${rows.length} measures. ${differences.length} differ:`,
    ...differences.flatMap(({ code, description, published, computed, why, reason, shownBy }) => [
      `  ${code} ${description}`,
      `    published ${published}, computed ${computed}. ${why}`,
      `    Reason: ${reason}. ${shownBy}`,
    ]),
  ].join('\n');
}
