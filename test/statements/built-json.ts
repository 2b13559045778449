/** The keys of every JSON object that a statement builds (`json_build_object('id', p.id, ...)`), in the order in which they begin. */
export function keysOfBuiltJson(statement: string): readonly (readonly string[])[] {
  return [...statement.matchAll(/\bjsonb?_build_object\(/g)].map(({ index, 0: call }) =>
    argumentsFrom(statement, index + call.length)
      .filter((_, at) => at % 2 === 0)
      .map((key) => key.replace(/^'(.*)'$/, '$1')),
  );
}

/** The arguments of a call, from behind its opening parenthesis to the closing one. */
function argumentsFrom(text: string, from: number): string[] {
  const found: string[] = [];
  let [depth, quoted, begins] = [0, false, from];
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === "'") quoted = !quoted;
    if (quoted) continue;
    if (depth === 0 && (char === ',' || char === ')')) {
      found.push(text.slice(begins, at).trim());
      begins = at + 1;
    }
    if (char === '(') depth += 1;
    if (char === ')' && (depth -= 1) < 0) break;
  }
  return found;
}
