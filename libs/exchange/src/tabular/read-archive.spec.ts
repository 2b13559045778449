import { deflateRawSync } from 'node:zlib';
import { readArchive } from './read-archive';

/** A ZIP file of these paths, as a file manager would make it. */
function zipped(files: Readonly<Record<string, string>>, flags = 0): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(path), packed);
    directory.push(entry, Buffer.from(path));
    at += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
}
const textOf = (files: ReturnType<typeof readArchive>) => files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe('a folder packed as one ZIP file', () => {
  it('gives the files of the folder, without the folders inside it', () => {
    const files = { 'pack/': '', 'pack/council.csv': 'ref,name\n', 'pack/story/figures.csv': 'x', '__MACOSX/pack': 'x', 'pack/values.csv': 'measure\n' };
    expect(textOf(readArchive(zipped(files)))).toEqual([['council.csv', 'ref,name\n'], ['values.csv', 'measure\n']]);
    expect(textOf(readArchive(zipped({ 'council.csv': 'ref\n' })))).toEqual([['council.csv', 'ref\n']]);
  });

  it('is refused when it is none, is locked, or would unpack to more than anybody hands in', () => {
    expect(() => readArchive(Buffer.from('not a zip file at all, whatever it is called'))).toThrow('no ZIP file');
    expect(() => readArchive(zipped({ 'council.csv': 'ref\n' }, 1))).toThrow('packed in a way that cannot be read');
    expect(() => readArchive(zipped({ 'council.csv': ' '.repeat(65 * 1024 * 1024) }))).toThrow('damaged or too large');
  });
});
