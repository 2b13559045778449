import type { FedPost } from '@golden-thread/application/hr-feed/read-feed';
import type { PostSaidByFeed } from '@golden-thread/application/hr-feed/tell-feed-posts';
import { ScimRequestFault, scimSchemas } from './scim-message';
import { attributeOf, isFields, textOf } from './scim-user';

/** A post as a SCIM client is told of it. */
export const scimGroup = ({ id, code, title, holders }: FedPost, base: string): object => ({
  schemas: [scimSchemas.group], id, externalId: code, displayName: title,
  members: holders.map((holder) => ({ value: holder.id, display: holder.name, type: 'User', $ref: `${base}/Users/${holder.id}` })),
  meta: { resourceType: 'Group', location: `${base}/Groups/${id}` },
});

/** A code as the organisation has them: no space, no slash. */
const codeOf = (said: string | undefined, name: string): string | null => {
  if (said === undefined) return null;
  if (!/^[^\s/]{1,40}$/.test(said)) throw new ScimRequestFault('invalidValue', `${name} is a code of the organisation, such as HOU-01: at most 40 characters without a space.`);
  return said;
};

/** Reads what a client says of a post. Who holds it is said of the person, and refused here: a silence would be taken for done. */
export function readScimGroup(body: unknown): PostSaidByFeed {
  if (!isFields(body)) throw new ScimRequestFault('invalidSyntax', 'Send one group as a JSON object.');
  const members = attributeOf(body, 'members');
  if (members !== undefined && !(Array.isArray(members) && members.length === 0)) {
    throw new ScimRequestFault('mutability', 'Who holds a post is said of the person: send the code of the post as post of the user’s extension.');
  }
  const extension = attributeOf(body, scimSchemas.place);
  const beside = isFields(extension) ? extension : {};
  return {
    code: codeOf(textOf(body, 'externalId'), 'externalId'), title: textOf(body, 'displayName') ?? null,
    within: codeOf(textOf(beside, 'within'), 'within'), reportsTo: codeOf(textOf(beside, 'reportsTo'), 'reportsTo'),
  };
}
