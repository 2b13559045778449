import Big from 'big.js';

/**
 * An exact decimal as plain text: '71.2', '-0.5', '1000000'. At every boundary (form, row, event, REST) a figure is this text,
 * never a binary number: 0.1 + 0.2 must be 0.3 where a status hangs on it. No exponent, no thousands separators, no unit.
 */
export type Decimal = string;

const PLAIN = /^-?\d{1,24}(\.\d{1,12})?$/;

/** One constructor per precision, so that a division says how exact it is and nothing global changes. */
const precisions = new Map<number, Big.BigConstructor>();
const dividing = (places: number): Big.BigConstructor => {
  const known = precisions.get(places);
  if (known !== undefined) return known;
  const made = Big();
  made.DP = places;
  made.RM = made.roundHalfUp;
  precisions.set(places, made);
  return made;
};

const plain = (value: Big): Decimal => {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
};

/**
 * Arithmetic on exact decimals. Addition, subtraction and multiplication are exact; division and rounding name the decimal
 * places kept, halves away from zero. All throw on text that is not a decimal: check what people type with `isDecimal` first.
 */
export const decimal = {
  /** Whether the text is a plain decimal of at most 24 digits before and 12 after the point. */
  isDecimal: (text: string): boolean => PLAIN.test(text),
  /** The shortest writing of the same number: '071.20' -> '71.2', '-0' -> '0'. */
  canonical: (a: Decimal): Decimal => plain(Big(a)),
  add: (a: Decimal, b: Decimal): Decimal => plain(Big(a).plus(b)),
  subtract: (a: Decimal, b: Decimal): Decimal => plain(Big(a).minus(b)),
  multiply: (a: Decimal, b: Decimal): Decimal => plain(Big(a).times(b)),
  /** a / b kept to `places` decimals. Null when b is zero: there is no such number, and the caller must say what that means. */
  divide: (a: Decimal, b: Decimal, places: number): Decimal | null => (Big(b).eq(0) ? null : plain(dividing(places)(a).div(b))),
  /** Rounded to `places` decimals, halves away from zero, shortest writing ('71.20' at 1 place is '71.2'). */
  round: (a: Decimal, places: number): Decimal => plain(Big(a).round(places, Big.roundHalfUp)),
  /** Rounded and written with exactly `places` decimals: '71' at 1 place is '71.0'. */
  toPlaces: (a: Decimal, places: number): string => Big(plain(Big(a).round(places, Big.roundHalfUp))).toFixed(places),
  /** -1, 0 or 1: whether a is below, equal to or above b. */
  compare: (a: Decimal, b: Decimal): -1 | 0 | 1 => Big(a).cmp(b),
  isZero: (a: Decimal): boolean => Big(a).eq(0),
  abs: (a: Decimal): Decimal => plain(Big(a).abs()),
  negate: (a: Decimal): Decimal => plain(Big(a).times(-1)),
  min: (a: Decimal, b: Decimal): Decimal => (Big(a).lte(b) ? plain(Big(a)) : plain(Big(b))),
  max: (a: Decimal, b: Decimal): Decimal => (Big(a).gte(b) ? plain(Big(a)) : plain(Big(b))),
  sum: (all: readonly Decimal[]): Decimal => plain(all.reduce<Big>((total, each) => total.plus(each), Big(0))),
  /** Decimal places as written: '71.20' -> 2. */
  places: (a: Decimal): number => a.split('.')[1]?.length ?? 0,
  /** For drawing only: positions on a chart may be binary numbers, decisions may not. */
  toDrawing: (a: Decimal): number => Number(a),
} as const;
