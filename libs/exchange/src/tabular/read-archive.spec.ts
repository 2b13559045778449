import { zipped } from '../testing/zipped';
import { readArchive } from './read-archive';

const textOf = (files: ReturnType<typeof readArchive>) => files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe('a folder packed as one ZIP file', () => {
  it('gives the files of the folder, without the folders inside it', () => {
    const files = { 'pack/': '', 'pack/council.csv': 'ref,name\n', 'pack/story/figures.csv': 'x', '__MACOSX/pack': 'x', 'pack/values.csv': 'measure\n' };
    expect(textOf(readArchive(zipped(files)))).toEqual([['council.csv', 'ref,name\n'], ['values.csv', 'measure\n']]);
    expect(textOf(readArchive(zipped({ 'council.csv': 'ref\n' })))).toEqual([['council.csv', 'ref\n']]);
  });

  it('is refused when it is none, is locked, or would unpack to more than anybody hands in', () => {
    expect(() => readArchive(Buffer.from('not a zip file at all, whatever it is called'))).toThrow('no ZIP file');
    expect(() => readArchive(zipped({ 'council.csv': 'ref\n' }, { flags: 1 }))).toThrow('packed in a way that cannot be read');
    expect(() => readArchive(zipped({ 'council.csv': ' '.repeat(65 * 1024 * 1024) }))).toThrow('unpacks to 65 MB; accepted: at most 1000 files, 64 MB unpacked together');
  });
});
