/** JSON with keys sorted and nothing optional: the same facts give the same bytes on any machine, so that they can be hashed. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const facts = value as Record<string, unknown>;
  const keys = Object.keys(facts).filter((key) => facts[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(facts[key])}`).join(',')}}`;
}
