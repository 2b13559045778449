import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile } from '@golden-thread/process/key-file';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysCommand } from './keys';

describe('keys', () => {
  let folder: string;
  let recordKeysFile: string;
  const said: string[] = [];
  beforeAll(() => {
    for (const stream of ['log', 'error'] as const) jest.spyOn(console, stream).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    recordKeysFile = join(folder, 'record-keys.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes a file, puts fresh keys in front, and verifies what earlier ones made', async () => {
    expect(await keysCommand.run(['rotate'], { recordKeysFile })).toBe(0);
    const first = new RecordKeys(readKeyFile(recordKeysFile));
    const [code, signature] = [first.codeOf('a hash'), first.sign('a text')];
    expect(await keysCommand.run(['rotate'], { recordKeysFile })).toBe(0);
    const second = new RecordKeys(readKeyFile(recordKeysFile));
    expect(second.current).not.toBe(first.current);
    expect(second.isCodeOf('a hash', { keyId: first.current, code })).toBe(true);
    expect(second.isCodeOf('a hash', { keyId: second.current, code })).toBe(false);
    expect(second.isSignatureOf('a text', { keyId: first.current, signature })).toBe(true);
    expect(second.isSignatureOf('another text', { keyId: first.current, signature })).toBe(false);
    expect(statSync(recordKeysFile).mode & 0o077).toBe(0);
  });

  it('shows the public halves, and never a secret', async () => {
    await keysCommand.run(['rotate'], { recordKeysFile });
    said.splice(0);
    expect(await keysCommand.run([], { recordKeysFile })).toBe(0);
    const { current, keys } = readKeyFile(recordKeysFile);
    expect(said.join('\n')).toContain(`${current} (in use)\n-----BEGIN PUBLIC KEY-----`);
    for (const secret of Object.values(keys)) expect(said.join('\n')).not.toContain(secret);
    expect(await keysCommand.run(['turn'], { recordKeysFile })).toBe(2);
  });

  it('says what is wrong with a file, and how to come by one', () => {
    writeFileSync(recordKeysFile, '{"current":"a"}');
    expect(() => readKeyFile(recordKeysFile)).toThrow(`names ${recordKeysFile}, which holds no keys of the record; accepted is the path of a file of keys; \`keys rotate\` makes one where there is none.`);
    expect(() => readKeyFile(join(folder, 'none'))).toThrow('which cannot be read (ENOENT)');
  });
});
