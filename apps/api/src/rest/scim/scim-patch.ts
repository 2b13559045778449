import { ScimRequestFault, scimSchemas } from './scim-message';
import { attributeOf, isFields } from './scim-user';

/** So many operations, or attributes of one, are read at once. */
const mostOperations = 50;

/** What the product keeps beside a user and beside a post. */
const extensions = [scimSchemas.post, scimSchemas.place] as const;

/** What is kept, and is not taken out by the feed: it is ended where people are kept. What others keep (a manager, a department) may go. */
const isKept = (path: string): boolean => /^(userName|emails|name|displayName|active|members|externalId)\b/i.test(withoutCore(path)) || extensions.some((schema) => path.toLowerCase().startsWith(schema.toLowerCase()));

/** Of several values the one at work. */
const ofWork = /\[\s*type\s+eq\s+"work"\s*\]/i;
/** Any choice among several values, at any depth of one. */
const anyChoice = /\[[^[\]]*\]/;

/** A path as it is known without the name of the schema that every user has. */
const withoutCore = (path: string): string => (path.toLowerCase().startsWith(`${scimSchemas.user.toLowerCase()}:`) ? path.slice(scimSchemas.user.length + 1) : path);

/**
 * Reads the operations of a PATCH (RFC 7644, 3.5.2) as what they say of somebody: the attributes that they add or replace, with a path or without, in
 * the spellings of the identity providers that there are ("Replace", `name.givenName` as a key).
 */
export function readPatch(body: unknown): object {
  const operations = isFields(body) ? attributeOf(body, 'Operations') : undefined;
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations) {
    throw new ScimRequestFault('invalidSyntax', `Send one to ${mostOperations} Operations, each with op, and path or value.`);
  }
  return operations.reduce<object>((said, operation) => ({ ...said, ...readOperation(said, operation) }), {});
}

function readOperation(said: object, operation: unknown): object {
  if (!isFields(operation)) throw new ScimRequestFault('invalidSyntax', 'An operation is an object.');
  const { op, path, value } = { op: attributeOf(operation, 'op'), path: attributeOf(operation, 'path'), value: attributeOf(operation, 'value') };
  if (path !== undefined && (typeof path !== 'string' || path.length > 200)) throw new ScimRequestFault('invalidPath', 'path is text.');
  switch (String(op).toLowerCase()) {
    case 'add':
    case 'replace':
      return path === undefined ? readFields(said, value) : at(said, path, value);
    case 'remove':
      if (path === undefined) throw new ScimRequestFault('noTarget', 'Say what is to be removed, by its path.');
      if (isKept(path)) throw new ScimRequestFault('mutability', `${path} is not removed by a feed. Send what it is now, or end it on the pages of the council.`);
      return {};
    default:
      throw new ScimRequestFault('invalidSyntax', 'op is add, replace or remove.');
  }
}

function readFields(said: object, value: unknown): object {
  if (!isFields(value) || Object.keys(value).length > mostOperations) throw new ScimRequestFault('invalidValue', `Without a path, value is an object of at most ${mostOperations} attributes.`);
  return Object.entries(value).reduce<object>((all, [key, one]) => ({ ...all, ...at({ ...said, ...all }, key, one) }), {});
}

/**
 * What a path and its value say, beside what was said before: `name.givenName`, `emails[type eq "work"].value`, an attribute of the extension. What is not kept (another
 * telephone, an address, a manager) is passed over, however it is chosen among several: identity providers send all that somebody once mapped.
 */
function at(said: object, path: string, value: unknown): object {
  const plain = withoutCore(path).replace(ofWork, '');
  if (anyChoice.test(plain)) return {};
  if (/[[\]]/.test(plain)) throw new ScimRequestFault('invalidPath', 'A choice among several values is such as emails[type eq "work"].value.');
  const extension = extensions.find((schema) => plain.toLowerCase().startsWith(`${schema.toLowerCase()}:`));
  if (extension !== undefined) return within(said, extension, plain.slice(extension.length + 1), value);
  if (/^urn:/i.test(plain)) return { [plain]: value };
  const [attribute = '', part, ...deeper] = plain.split('.');
  if (deeper.length > 0) throw new ScimRequestFault('invalidPath', 'A path names an attribute, or a part of one.');
  if (part === undefined) return { [attribute]: value };
  return attribute.toLowerCase() === 'emails' ? { emails: [{ ...workEmailOf(said), type: 'work', [part]: value }] } : within(said, attribute, part, value);
}

/** What was said of the address at work by the operations before, as its parts come one by one. */
function workEmailOf(said: object): object {
  const before = attributeOf(said as Readonly<Record<string, unknown>>, 'emails');
  const [first] = Array.isArray(before) ? (before as readonly unknown[]) : [];
  return isFields(first) && attributeOf(first, 'type') === 'work' ? first : {};
}

function within(said: object, attribute: string, part: string, value: unknown): object {
  const before = attributeOf(said as Readonly<Record<string, unknown>>, attribute);
  return { [attribute]: { ...(isFields(before) ? before : {}), [part]: value } };
}
