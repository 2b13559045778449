/** The words of documents that we wrote, for specs that ask what somebody could read in them. */

import { inflateSync } from 'node:zlib';
import { unpackArchive } from '../tabular/read-archive';

/** A Word file's text: what stands between the tags of its parts. */
export const textOfWord = (docx: Uint8Array): string =>
  unpackArchive(docx, (path) => /^word\/.*\.xml$/.test(path)).map(({ bytes }) => Buffer.from(bytes).toString('utf8').replaceAll(/<[^>]*>/g, '')).join('\n');

/** The streams of a PDF, unpacked where they are packed. */
function streamsOf(pdf: Buffer): readonly string[] {
  return pdf.toString('latin1').split(/stream\r?\n/).slice(1).map((part) => {
    const body = part.split(/\r?\nendstream/)[0]!;
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });
}

/** Which letters a font's glyphs stand for, as its table says it for whoever copies text out. */
const lettersOf = (table: string): ReadonlyMap<number, string> =>
  new Map([...table.matchAll(/<([\dA-F]{4})> <((?:[\dA-F]{4})+)>/gi)].map(([, glyph, letters]) => [parseInt(glyph!, 16), String.fromCharCode(...letters!.match(/.{4}/g)!.map((one) => parseInt(one, 16)))]));

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings of a line that shows text; brackets that pair within one are not escaped. */
function literalsIn(line: string): readonly string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\' && depth > 0) at += 1;
    else if (line[at] === '(') {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (line[at] === ')') {
      depth -= 1;
      if (depth === 0) found.push(line.slice(from, at));
    }
  }
  return found;
}

/** A string of a PDF as its bytes. */
const bytesOf = (literal: string): string => literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) => (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escaped[code] ?? code)));

/**
 * The text of a PDF that we wrote, once for each of its fonts: where a line was set in another font, what that one makes of it is nonsense. Spaces and hyphens are
 * left out, because lines break at them: look for words without.
 */
export function textOfPdf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const shown = streams.flatMap((stream) => stream.split('\n').filter((line) => / T[Jj]$/.test(line)));
  const glyphs = shown.flatMap((line) => literalsIn(line).map(bytesOf)).join('');
  return streams.filter((stream) => stream.includes('begincmap')).map((table) => {
    const letters = lettersOf(table);
    return Array.from({ length: glyphs.length / 2 }, (_, at) => letters.get(glyphs.charCodeAt(2 * at) * 256 + glyphs.charCodeAt(2 * at + 1)) ?? '?').join('');
  }).join('\n').replaceAll(/[\s\u00AD\u2010-]/g, '');
}
