import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import type { ApiConfig } from '../../config';
import { API_CONFIG } from '../../injection-tokens';
import { listOf, mostListed, scimBase, scimPath, scimSchemas } from './scim-message';
import { ScimRoute } from './scim-route';

interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'complex' | 'reference';
  readonly description: string;
  readonly mutability?: 'readOnly' | 'readWrite';
  readonly required?: boolean;
  readonly multiValued?: boolean;
  readonly uniqueness?: 'server';
  readonly subAttributes?: readonly Attribute[];
}

/** With everything that RFC 7643 asks of the description of an attribute. */
const described = ({ subAttributes, mutability = 'readWrite', required = false, multiValued = false, uniqueness, ...attribute }: Attribute): object => ({
  ...attribute, multiValued, required, mutability, caseExact: attribute.name === 'externalId' || attribute.name === 'subject', returned: 'default', uniqueness: uniqueness ?? 'none',
  ...(attribute.type === 'reference' && { referenceTypes: ['User'] }), ...(subAttributes && { subAttributes: subAttributes.map(described) }),
});

const userAttributes: readonly Attribute[] = [
  { name: 'userName', type: 'string', description: 'How the directory calls somebody; where the extension names no subject, also the name at the sign-in service.', required: true, uniqueness: 'server' },
  { name: 'displayName', type: 'string', description: 'Name as colleagues say it.' },
  { name: 'name', type: 'complex', description: 'The name in parts; kept as one.', subAttributes: [{ name: 'formatted', type: 'string', description: 'The whole name.' }, { name: 'givenName', type: 'string', description: 'Read together with the family name.' }, { name: 'familyName', type: 'string', description: 'Read together with the given name.' }] },
  { name: 'emails', type: 'complex', description: 'The one of type work is kept.', multiValued: true, subAttributes: [{ name: 'value', type: 'string', description: 'The address.' }, { name: 'type', type: 'string', description: 'work.' }, { name: 'primary', type: 'boolean', description: 'Taken where none is of type work.' }] },
  { name: 'active', type: 'boolean', description: 'False: a leaver from now on.' },
  { name: 'title', type: 'string', description: 'Title of the post held today.', mutability: 'readOnly' },
];
const postAttributes: readonly Attribute[] = [
  { name: 'post', type: 'string', description: 'The code of the post that somebody holds: the externalId of a group.' },
  { name: 'subject', type: 'string', description: 'The name at the sign-in service, where it is not the userName. Never changed by the feed.' },
];
const groupAttributes: readonly Attribute[] = [
  { name: 'displayName', type: 'string', description: 'Title of the post.', required: true },
  { name: 'members', type: 'complex', description: 'Who holds it today.', mutability: 'readOnly', multiValued: true, subAttributes: [{ name: 'value', type: 'string', description: 'The id of a user.', mutability: 'readOnly' }, { name: '$ref', type: 'reference', description: 'Where the user is.', mutability: 'readOnly' }] },
];

const placeAttributes: readonly Attribute[] = [
  { name: 'within', type: 'string', description: 'The code of the unit, service or directorate in which a new post is.' },
  { name: 'reportsTo', type: 'string', description: 'The code of the post that it reports to.' },
];

/** What a SCIM client learns of the interface before it begins (RFC 7643, 5 to 7). */
@Controller(scimPath)
export class ScimDiscovery {
  private readonly base: string;

  constructor(@Inject(API_CONFIG) config: ApiConfig) {
    this.base = scimBase(config);
  }

  @ScimRoute(Get('ServiceProviderConfig'), 'scim.describe', 'description')
  provider(): object {
    const not = { supported: false };
    return {
      schemas: [scimSchemas.provider],
      documentationUri: 'https://www.rfc-editor.org/rfc/rfc7644',
      patch: { supported: true }, bulk: { ...not, maxOperations: 0, maxPayloadSize: 0 }, filter: { supported: true, maxResults: mostListed }, changePassword: not, sort: not, etag: not,
      authenticationSchemes: [{ type: 'oauthbearertoken', name: 'Bearer token', description: 'A token of a service account with the scope feed:write.', primary: true }],
      meta: { resourceType: 'ServiceProviderConfig', location: `${this.base}/ServiceProviderConfig` },
    };
  }

  @ScimRoute(Get('ResourceTypes'), 'scim.list-types', 'description')
  types(): object {
    return listOf(this.resourceTypes(), 2, 0);
  }

  @ScimRoute(Get('ResourceTypes/:type'), 'scim.get-type', 'description')
  type(@Param('type') type: string): object {
    return oneOf(this.resourceTypes(), type);
  }

  @ScimRoute(Get('Schemas'), 'scim.list-schemas', 'description')
  schemas(): object {
    const all = this.schemaList();
    return listOf(all, all.length, 0);
  }

  @ScimRoute(Get('Schemas/:schema'), 'scim.get-schema', 'description')
  schema(@Param('schema') schema: string): object {
    return oneOf(this.schemaList(), schema);
  }

  private resourceTypes(): readonly { readonly id: string }[] {
    const type = (id: string, endpoint: string, schema: string, more: object = {}) => ({
      schemas: [scimSchemas.resourceType], id, name: id, endpoint, schema, ...more, meta: { resourceType: 'ResourceType', location: `${this.base}/ResourceTypes/${id}` },
    });
    return [type('User', '/Users', scimSchemas.user, { schemaExtensions: [{ schema: scimSchemas.post, required: false }] }), type('Group', '/Groups', scimSchemas.group, { schemaExtensions: [{ schema: scimSchemas.place, required: false }] })];
  }

  private schemaList(): readonly { readonly id: string }[] {
    const schema = (id: string, name: string, attributes: readonly Attribute[]) => ({
      schemas: [scimSchemas.schema], id, name, attributes: attributes.map(described), meta: { resourceType: 'Schema', location: `${this.base}/Schemas/${id}` },
    });
    return [schema(scimSchemas.user, 'User', userAttributes), schema(scimSchemas.post, 'Post and sign-in', postAttributes), schema(scimSchemas.group, 'Post', groupAttributes), schema(scimSchemas.place, 'Place of a post', placeAttributes)];
  }
}

function oneOf(all: readonly { readonly id: string }[], id: string): object {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new NotFoundException();
  return found;
}
