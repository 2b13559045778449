interface RememberedOptions<Asked extends readonly unknown[]> {
  /** How many answers are kept; the oldest are forgotten. */
  readonly atMost: number;
  /**
   * What a question is found again by. All of it, unless said otherwise: a rule that is asked of the same thing again and again names the
   * thing alone, and its last question is then compared part by part, which costs less than writing all of it down.
   */
  readonly keyOf?: (...asked: Asked) => string;
}

/**
 * A pure rule that remembers its latest answers by what it was asked: for rules that page after page asks of the same figures. The
 * answer is the same object each time, so nobody may change it. What is asked must be plain data.
 */
export function remembered<Asked extends readonly unknown[], Answer>(
  rule: (...asked: Asked) => Answer,
  { atMost, keyOf = (...asked) => JSON.stringify(asked) }: RememberedOptions<Asked>,
): (...asked: Asked) => Answer {
  const known = new Map<string, { readonly asked: Asked; readonly answer: Answer }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const before = known.get(key);
    if (before !== undefined && isSame(before.asked, asked)) return before.answer;
    const answer = rule(...asked);
    known.delete(key);
    known.set(key, { asked, answer });
    if (known.size > atMost) known.delete(known.keys().next().value!);
    return answer;
  };
}

/** Whether plain data says the same. Loops, because pages of hundreds of measures ask it of every figure. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length || Array.isArray(one) !== Array.isArray(other)) return false;
  for (const name of names) if (!isSame(one[name as never], other[name as never])) return false;
  return true;
}
