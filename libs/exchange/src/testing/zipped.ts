import { deflateRawSync } from 'node:zlib';

/** What an archive says otherwise than a file manager would. */
interface Lies {
  readonly flags?: number;
  /** What the directory says each file unpacks to. */
  readonly unpacked?: number;
  /** Every file at the place of the first. */
  readonly overlapping?: boolean;
}

/** A ZIP file of these paths, as a file manager would make it but for what is said otherwise. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>, { flags = 0, unpacked, overlapping = false }: Lies = {}): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(unpacked ?? plain.length, 22);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(unpacked ?? plain.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(overlapping ? 0 : at, 42);
    directory.push(entry, Buffer.from(path));
    if (overlapping && local.length > 0) continue;
    local.push(head, Buffer.from(path), packed);
    at += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
}
