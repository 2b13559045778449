/** What the published wording of a target says in numbers, where it can mean one thing only. */

import { type FinancialYear, isFinancialYear } from '../calendar/financial-year';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import { normalText } from '../shared/text';

/** A number to be reached, of the year that the wording names; null: whatever year it is published for. */
export interface PublishedNumber {
  readonly year: FinancialYear | null;
  readonly target: Decimal;
}

/** What a wording says: its numbers, and whether they are to be passed ("greater than") or only reached. */
export interface PublishedTarget {
  readonly numbers: readonly PublishedNumber[];
  readonly strict: boolean;
}

/** Words that say that a number is to be passed; those that say that it is enough, and those that say which period it is for, change nothing. */
const passed = /^(?:greater|more|higher|less|fewer|lower) than |^(?:above|over|below|under) /i;
const enough = /^(?:maintain|at least|at most|minimum of|maximum of|achieve) | or (?:above|more|below|less|better)$| ?\((?:quarterly|monthly|annual|yearly) target\)$/gi;
const number = /^£?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?) ?(?:%(?: of [a-z ]+)?|[a-z]+(?: [a-z]+){0,3})?$/i;

/** A financial year as it stands in brackets: 2023-24, 2023/24. */
function readYear(text: string): FinancialYear | undefined {
  const year = text.replace('-', '/');
  return isFinancialYear(year) ? year : undefined;
}

/** One part of a wording: its number and, in brackets behind it, its year. */
function readPart(text: string): PublishedNumber | undefined {
  const [, said = text, year] = /^([^(]*)\((\d{4}[-/]\d{2})\)$/.exec(text) ?? [];
  const found = number.exec(normalText(said))?.[1]?.replaceAll(',', '');
  const of = year === undefined ? null : readYear(year);
  return found === undefined || of === undefined || !decimal.isDecimal(found) ? undefined : { year: of, target: decimal.canonical(found) };
}

/**
 * Reads the wording of a target: "85%", "Greater than 50%", "Maintain 9% or above", "5.4% (2023-24); 6.3% (2024-25)". Null where it says no number that
 * can be judged by, as "Top quartile" does: it is kept as it is, and nothing is guessed.
 */
export function readPublishedTarget(wording: string): PublishedTarget | null {
  const plain = normalText(wording.replace(/\s/g, ' ').replace(/ {2,}/g, ' '));
  const strict = passed.test(plain);
  const parts = plain.replace(passed, '').replace(enough, '').split(';').map((part) => readPart(normalText(part).replace(enough, '')));
  return parts.every((part) => part !== undefined) ? { numbers: parts, strict } : null;
}
