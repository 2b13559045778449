import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether the bundle is as new as every file of the workflows' package: one left by an older build runs other code than was tested. */
export function isBundleFresh(bundle: string, packageMain: string): boolean {
  const made = statSync(bundle).mtimeMs;
  const folder = dirname(packageMain);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return files.every((file) => statSync(join(folder, file)).mtimeMs <= made);
}
