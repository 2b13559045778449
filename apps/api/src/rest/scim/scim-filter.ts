import { isBlank } from '@golden-thread/domain/shared/text';
import { pageAsked, ScimRequestFault, scimSchemas } from './scim-message';

/** A comparison of a filter: the attribute in small letters, and the value that it must have. */
export interface Compared {
  readonly attribute: string;
  readonly value: string | boolean;
}

/** The name of the schema that every user has may stand before an attribute (RFC 7644, 3.10). */
const core = `${scimSchemas.user.toLowerCase()}:`;

/** The most that a filter is read of. */
const longestFilter = 500;

const comparison = /^\s*([a-z][\w.:$-]{0,150}(?:\[type eq "work"\]\.value)?)\s+eq\s+("(?:[^"\\]|\\["\\/bfnrt]|\\u[\da-f]{4})*"|true|false)\s*/i;

/**
 * Reads a filter as identity providers send it: `userName eq "ann"`, `externalId eq "42" and active eq true`. Everything else that RFC 7644 knows is
 * refused by its own word, so that nobody takes everybody for the one they asked for.
 */
export function readFilter(filter: string | undefined, attributes: readonly string[]): readonly Compared[] {
  if (filter === undefined || isBlank(filter)) return [];
  if (filter.length > longestFilter) throw refused(attributes);
  const found: Compared[] = [];
  let rest = filter;
  for (;;) {
    const [all, attribute, value] = comparison.exec(rest) ?? [];
    if (all === undefined || attribute === undefined || value === undefined) throw refused(attributes);
    const given = attribute.toLowerCase();
    const plain = given.startsWith(core) ? given.slice(core.length) : given;
    const named = attributes.find((one) => one.toLowerCase() === plain);
    if (named === undefined) throw refused(attributes);
    found.push({ attribute: named, value: JSON.parse(value.toLowerCase() === 'true' || value.toLowerCase() === 'false' ? value.toLowerCase() : value) as string | boolean });
    rest = rest.slice(all.length);
    if (rest === '') return found;
    const and = /^and\s+/i.exec(rest);
    if (and === null) throw refused(attributes);
    rest = rest.slice(and[0].length);
  }
}

/** What a list is asked for: what each attribute must be, where the filter compares it, and which page. */
export function listAsked(query: Readonly<Record<string, string>>, attributes: readonly string[]): { valueOf(attribute: string): string | undefined; page: ReturnType<typeof pageAsked> } {
  const compared = new Map(readFilter(query['filter'], attributes).map(({ attribute, value }) => [attribute, String(value)]));
  return { valueOf: (attribute) => compared.get(attribute), page: pageAsked(query) };
}

const refused = (attributes: readonly string[]): ScimRequestFault =>
  new ScimRequestFault('invalidFilter', `Filters compare ${attributes.join(', ')} by eq, with "and" between several.`);
