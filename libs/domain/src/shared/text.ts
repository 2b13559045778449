/** The one rule for what people write: when two texts are the same, and when a mandatory one says something. */

/** Letters that show nothing although Unicode counts them as letters or symbols: Hangul fillers and the empty Braille cell. */
const shownAsNothing = /[\u115f\u1160\u3164\uffa0\u2800]/gu;

/** What an eye can find on the page: a letter, a figure, a sign. Spaces of any width, joiners, marks without a letter and controls are none. */
export const visible = /\p{L}|\p{N}|\p{P}|\p{S}/u;

/**
 * A text as it is kept: composed (NFC), every line break one `\n`, without spaces or invisible characters at its ends; empty where it
 * says nothing. Two people who type the same thing on different machines have then written the same.
 */
export const normalText = (text: string): string => (isBlank(text) ? '' : composed(text));

const composed = (text: string): string => withoutEnds(text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/gu, '\n'));

/** Spaces and what cannot be seen. */
const silent = /^[\p{Z}\p{C}]$/u;

/** A text between its first and its last character that is seen. Looked for from both ends: an expression would begin at every space anew. */
function withoutEnds(text: string): string {
  const characters = [...text];
  const seen = (character: string): boolean => !silent.test(character);
  return characters.slice(characters.findIndex(seen), characters.findLastIndex(seen) + 1).join('');
}

/** Whether a text says nothing to its reader. A mandatory text must not. */
export const isBlank = (text: string | null | undefined): boolean => text == null || !visible.test(text.replace(shownAsNothing, ''));

/** A whole number with its thousands apart: 1,234. */
export const withThousands = (digits: string | number): string => String(digits).replace(/\B(?=(?:\d{3}){1,8}(?!\d))/g, ',');

/** A text that begins a sentence or a row. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text that may be left out, as it is kept: null where it says nothing. */
export const textOrNull = (text: string | null | undefined): string | null => normalText(text ?? '') || null;

/**
 * What came from outside, with every text in it as it is kept; one that says nothing is empty. Both interfaces read what is sent through
 * this, so that no form and no field has a rule of its own.
 */
export function normalTexts(given: unknown): unknown {
  if (typeof given === 'string') return normalText(given);
  if (Array.isArray(given)) return given.map(normalTexts);
  if (typeof given !== 'object' || given === null || ![Object.prototype, null].includes(Object.getPrototypeOf(given) as object | null)) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, normalTexts(value)]));
}
