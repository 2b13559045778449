/** The value after an option such as --as, and the words that are left. */
export function optionOf(words: readonly string[], name: string): { readonly value: string | undefined; readonly rest: readonly string[] } {
  const at = words.indexOf(name);
  if (at < 0) return { value: undefined, rest: words };
  return { value: words[at + 1], rest: [...words.slice(0, at), ...words.slice(at + 2)] };
}
