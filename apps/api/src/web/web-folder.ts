import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where views and style sheets stand: read in place from the sources, whether we run compiled (dist) or in a spec (src). */
export function webFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'src', 'web');
}
