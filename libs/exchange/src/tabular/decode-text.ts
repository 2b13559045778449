import { UnreadableFile } from './table';

const accepted = 'UTF-8: save it as "CSV UTF-8 (comma delimited)"';

/**
 * Letters that Windows-1252 gives where a Mac wrote accented ones: signs that stand beside no letter in English or Welsh, and capitals of other
 * languages after a small letter ("SiŽn" for "Siên").
 */
const looksLikeMac = /\p{L}[ƒ‡ˆ‰˜\u0081\u008d\u008f\u0090\u009d]|[ƒ‡ˆ‰˜\u0081\u008d\u008f\u0090\u009d]\p{L}|\p{Ll}[ŠŒŽŸÊÐÑÒÓÔÕ]/u;

/** Every second byte of plain text in UTF-16 is nothing; in any other encoding hardly one is. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at % 2]! += byte === 0 ? 1 : 0));
  return sample.length >= 4 && Math.max(...zeros) * 2 > sample.length * 0.6;
}

/** What Windows-1252 has where Latin-1 has control characters; the decoder of Node reads the one as the other. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replaceAll(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!);

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/**
 * Text of a file: UTF-8 with or without its mark, UTF-16 where its mark says so, else the Western encoding of older Windows programs, which
 * is then said in a note because it is a guess. Throws `UnreadableFile` for UTF-16 without its mark and for what reads as the encoding of
 * older Macs, which would put other letters into people's names.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  if (looksLikeUtf16(bytes)) throw new UnreadableFile('text in UTF-16 without the mark that says so', accepted);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const text = fromWindows1252(bytes);
    const mac = looksLikeMac.exec(text);
    if (mac !== null) throw new UnreadableFile('letters in the encoding of older Macs (Mac OS Roman)', accepted, lineOf(text, mac.index));
    return { text, notes: ['read as Windows-1252 because it is not UTF-8: check letters with accents and pound signs'] };
  }
}
