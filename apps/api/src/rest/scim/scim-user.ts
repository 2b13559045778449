import { longestName } from '@golden-thread/domain/organisation/organisation';
import { normalText } from '@golden-thread/domain/shared/text';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FedPerson } from '@golden-thread/application/hr-feed/read-feed';
import { isEmail } from 'class-validator';
import { ScimRequestFault, scimSchemas } from './scim-message';

/** Somebody as a SCIM client is told of them. */
export const scimUser = ({ id, externalId, userName, name, email, subject, leftOn, postCode, postTitle }: FedPerson, { today, base }: { readonly today: CalendarDate; readonly base: string }): object => ({
  schemas: [scimSchemas.user, scimSchemas.post],
  id,
  ...(externalId !== null && { externalId }),
  userName,
  displayName: name,
  name: { formatted: name },
  active: leftOn === null || leftOn >= today,
  ...(email !== null && { emails: [{ value: email, type: 'work', primary: true }] }),
  ...(postTitle !== null && { title: postTitle }),
  [scimSchemas.post]: { ...(postCode !== null && { post: postCode }), ...(subject !== null && { subject }) },
  meta: { resourceType: 'User', location: `${base}/Users/${id}` },
});

/** What a SCIM client says of somebody; undefined: it does not say. */
export interface SaidOfUser {
  readonly userName?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly active?: boolean;
  readonly post?: string;
  readonly subject?: string;
}

type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of an attribute, whatever case its name is written in. */
export const attributeOf = (fields: Fields, name: string): unknown => Object.entries(fields).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

export function textOf(fields: Fields, name: string): string | undefined {
  const value = attributeOf(fields, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new ScimRequestFault('invalidValue', `${name} is text.`);
  const text = normalText(value);
  if (text.length > longestName) throw new ScimRequestFault('invalidValue', `${name} holds at most ${longestName} characters.`);
  return text === '' ? undefined : text;
}

/** The name as one, as the product keeps it: as it is displayed, else formatted, else both parts. One part alone says too little to change a name by. */
function nameOf(user: Fields): string | undefined {
  const name = attributeOf(user, 'name');
  const parts = isFields(name) ? name : {};
  const [given, family] = [textOf(parts, 'givenName'), textOf(parts, 'familyName')];
  return textOf(user, 'displayName') ?? textOf(parts, 'formatted') ?? (given !== undefined && family !== undefined ? `${given} ${family}` : undefined);
}

/** The address at work: the one that says so, else the primary one, else the first. */
function emailOf(user: Fields): string | undefined {
  const emails = attributeOf(user, 'emails');
  if (emails === undefined || emails === null) return undefined;
  const all = (Array.isArray(emails) ? emails : [emails]).filter(isFields);
  const chosen = all.find((one) => attributeOf(one, 'type') === 'work') ?? all.find((one) => attributeOf(one, 'primary') === true) ?? all[0];
  const email = chosen && textOf(chosen, 'value');
  if (email !== undefined && !isEmail(email)) throw new ScimRequestFault('invalidValue', 'emails holds an address such as name@council.example.');
  return email;
}

/** True, false, or these words: some identity providers send text. */
function activeOf(user: Fields): boolean | undefined {
  const value = attributeOf(user, 'active');
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new ScimRequestFault('invalidValue', 'active is true or false.');
}

/** Reads what a client says of somebody. What the product does not keep is passed over, as RFC 7644 has it. */
export function readScimUser(body: unknown): SaidOfUser {
  if (!isFields(body)) throw new ScimRequestFault('invalidSyntax', 'Send one user as a JSON object.');
  const extension = attributeOf(body, scimSchemas.post);
  const beside = isFields(extension) ? extension : {};
  const said = {
    userName: textOf(body, 'userName'), externalId: textOf(body, 'externalId'), name: nameOf(body), email: emailOf(body), active: activeOf(body),
    post: textOf(beside, 'post'), subject: textOf(beside, 'subject'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
