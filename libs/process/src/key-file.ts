import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The installation's keys of the record: each 32 random bytes in hexadecimal, by its id, and which one is used from now on. */
export interface KeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

const keyFile = z
  .object({ current: z.string(), keys: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) })
  .refine(({ current, keys }) => Object.hasOwn(keys, current));

const accepted = 'the path of a file of keys; `keys rotate` makes one where there is none';

/** The setting that names the file, read at once. What is in the file is never shown. */
export const keysInFile = () =>
  z.string({ error: `is not set; accepted is ${accepted}.` }).transform((path, context): KeyFile => {
    try {
      return readKeyFile(path);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

/** @throws where the file is missing or holds something else */
export function readKeyFile(path: string): KeyFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); accepted is ${accepted}.`);
  }
  const read = keyFile.safeParse(parsed(text));
  if (!read.success) throw new Error(`names ${path}, which holds no keys of the record; accepted is ${accepted}.`);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys with a fresh one in front: named by its day, the earlier keys kept. `day`: ISO. */
export function withNewKey(earlier: KeyFile | undefined, day: string): KeyFile {
  const id = `${day}-${randomBytes(3).toString('hex')}`;
  return { current: id, keys: { ...earlier?.keys, [id]: randomBytes(32).toString('hex') } };
}

/** Writes the file whole or not at all, readable by its owner alone. */
export function writeKeyFile(path: string, keys: KeyFile): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
