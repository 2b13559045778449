import type { Accepts } from './accepts';

/** What a cell accepts, in the words of the printed format and of every fault. */
export function acceptedWords(accepts: Accepts): string {
  switch (accepts.type) {
    case 'text':
      return `text of at most ${accepts.longest} characters`;
    case 'ref':
      return 'a short reference: letters, digits, - . / _, no spaces, at most 40';
    case 'reference':
      return `a ref of ${accepts.sheet}`;
    case 'choice':
      return accepts.of.join(', ');
    case 'list':
      return `one or more, separated by spaces, of ${accepts.of.join(', ')}`;
    case 'yes-no':
      return 'yes, no';
    case 'date':
      return 'a day as 2026-09-03 or, day first, 03/09/2026';
    case 'time':
      return 'a time of day as 18:30';
    case 'email':
      return 'one e-mail address';
    case 'whole':
      return `a whole number from ${accepts.from} to ${accepts.to}`;
    case 'decimal':
      return 'a number with a decimal point, such as 1200 or 71.2, without commas, spaces, % or £';
    case 'year':
      return 'a financial year as 2026/27';
    case 'period':
      return 'a year, half, quarter or month as 2026/27, 2026/27 H1, 2026/27 Q1, 2026-04';
  }
}
