/**
 * Text of a file: UTF-8 with or without its mark, UTF-16 where its mark says so, else the Western encoding of older Windows
 * programs, which is then said in a note because it is a guess.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const note = 'read as Windows-1252 because it is not UTF-8: check letters with accents and pound signs';
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] };
  }
}
