/**
 * A pure rule that remembers its latest answers by what it was asked: for rules that page after page asks of the same figures. The
 * answer is the same object each time, so nobody may change it. What is asked must be plain data; the oldest answers are forgotten.
 */
export function remembered<Asked extends readonly unknown[], Answer>(rule: (...asked: Asked) => Answer, atMost: number): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = rule(...asked);
    known.set(key, answer);
    if (known.size > atMost) known.delete(known.keys().next().value!);
    return answer;
  };
}
