import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { UnreadCell } from '../tabular/table';

/** Words and signs by which people say that there is no figure. */
const noFigure = /^(?:n\/?a|#n\/a|tbc|tba|nil|none|unknown|not (?:available|applicable|known)|to be confirmed|-+|–|—|\.{2,3}|x|\?+)$/i;

const unclear = (found: string, accepted: string): UnreadCell => ({ found, accepted });

/** What looks like a number and must not be guessed at, with what to write instead. */
function unclearNumber(text: string): UnreadCell | undefined {
  if (noFigure.test(text)) return unclear(`${text}, which is no number`, 'a number; while there is no figure, no row');
  if (/^[-+]?[\d.,]+\s*%$/.test(text)) return unclear(`${text}, with a per cent sign`, `${text.replaceAll(/[%\s]/g, '')}, where the unit of the measure is %`);
  if (/^\([\d.,]+\)$/.test(text)) return unclear(`${text}, in brackets`, `-${text.slice(1, -1)}, where it is below zero`);
  if (/^\d(?:\.\d+)?e[-+]?\d+$/i.test(text)) return unclear(`${text}, which a spreadsheet has shortened`, 'the number with all its digits');
  return undefined;
}

/** Digits in threes, separated by commas, spaces or apostrophes. */
const grouped = /^-?\d{1,3}(?:([, \u00a0\u2009\u202f'’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

/** Without what people write beside a number's digits: a currency's sign, a long minus, separators of thousands, a comma for the point. */
function withoutOrnament(text: string, commaIsDecimal: boolean): string | UnreadCell {
  const plain = text.replace(/^[\u2212\u2013]\s*(?=[\d.£€$])/, '-').replace(/^(-?)\s*[£€$]\s*/, '$1').replace(/^\+(?=\d)/, '');
  if (commaIsDecimal && /^-?\d{1,3},\d{3}$/.test(plain)) {
    return unclear(`${text}, which may be ${plain.replace(',', '')} or ${plain.replace(',', '.')}`, 'one of them, with a decimal point or no separator at all');
  }
  if (grouped.test(plain)) return plain.replaceAll(/[^\d.-]/g, '');
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (/^-?\d+,\d+$/.test(plain) && (commaIsDecimal || !/,\d{3}$/.test(plain))) return plain.replace(',', '.');
  return plain.replace(/^(-?)\.(?=\d)/, '$10.').replace(/(?<=\d)\.$/, '');
}

/**
 * A number as people write it, made plain where it can be one number only: "£1,200.50", "1 234", "71,2", ".5", a long minus sign. Undefined for
 * what is no number; in words where it might be two, or where leaving a sign out might change it (a per cent sign, brackets).
 * @param commaIsDecimal whether the file's commas may be decimal ones; else "1,234" is one thousand two hundred and thirty-four
 */
export function readNumber(text: string, commaIsDecimal: boolean): string | UnreadCell | undefined {
  const plain = withoutOrnament(text, commaIsDecimal);
  if (typeof plain !== 'string') return plain;
  return decimal.isDecimal(plain) ? plain : unclearNumber(text);
}
