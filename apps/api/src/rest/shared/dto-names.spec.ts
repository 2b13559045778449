import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.dto.ts'));

describe('what the description calls by name', () => {
  it('has a name of its own: two of one name would be described as one', () => {
    const names = sources.flatMap((file) => [...readFileSync(join(__dirname, '..', file), 'utf8').matchAll(/^(?:export )?class (\w+)/gm)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
