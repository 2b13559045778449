import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FileOnDisk } from './file-store';

/** What a council's scanner says of a file: nothing was found, or why it is not to be kept. */
export type ScanOutcome = { readonly clean: true } | { readonly clean: false; readonly because: string };

/** Looks through a file before it is kept. A boundary: which programs look for what is the council's choice. */
export interface FileScanner {
  /** @throws where the scanner does not answer: nobody knows then what the file holds */
  scan(file: FileOnDisk): Promise<ScanOutcome>;
}

/** How long a scanner may take, in milliseconds, and how much of what it says is shown. */
const patience = 30_000;
const longestReason = 200;

/**
 * A scanner behind an address: the file is posted to it as it is, part by part. It answers 2xx where nothing was found; 406 or 422 where something was, with what
 * it is as text. Any other answer is none.
 */
export class ScannerAtAddress implements FileScanner {
  constructor(private readonly address: string) {}

  async scan({ path }: FileOnDisk): Promise<ScanOutcome> {
    const body = Readable.toWeb(createReadStream(path)) as unknown as RequestInit['body'];
    const answer = await fetch(this.address, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body, duplex: 'half', signal: AbortSignal.timeout(patience), redirect: 'error' } as RequestInit);
    if (answer.ok) return { clean: true };
    if (answer.status !== 406 && answer.status !== 422) throw new Error(`The scanner answered ${answer.status}.`);
    return { clean: false, because: (await answer.text()).slice(0, longestReason) };
  }
}
