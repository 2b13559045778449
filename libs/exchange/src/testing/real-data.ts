import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../../../../shared/data');

/** The test runner's own words, handed in because only specs know them. */
interface Runner {
  describe(title: string, specs: () => void): void;
  it(title: string, spec: () => void): void;
}

/**
 * Real figures that lie beside a checkout and are not part of it. Where they are absent, the specs about them say so aloud and run
 * one line that names what did not run.
 */
export function describeOnRealData(
  { describe, it }: Runner,
  title: string,
  file: string,
  specs: (read: (name: string) => Uint8Array) => void,
): void {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  if (existsSync(join(folder, file))) return describe(title, () => specs(read));
  describe(title, () => {
    it(`did not run: ${file} is not beside this checkout (../shared/data)`, () => {
      process.stderr.write(`NOT RUN: "${title}" needs ../shared/data/${file}, which is absent.\n`);
    });
  });
}
