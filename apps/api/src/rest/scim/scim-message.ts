/** The messages of SCIM 2.0 (RFC 7643 and 7644): the names of their schemas, lists, and errors in SCIM's own form. */

import { type Id, isId } from '@golden-thread/domain/shared/id';
import { HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiConfig } from '../../config';
import { errorMessage } from '../../http/errors';
import { RefusedException } from '../../http/refusals/show-refusal';

export const scimPath = 'scim/v2';
/** Where the product's resources are, for the links in its answers. */
export const scimBase = ({ publicUrl }: Pick<ApiConfig, 'publicUrl'>): string => `${publicUrl.replace(/\/$/, '')}/${scimPath}`;

export const scimType = 'application/scim+json';

export const scimSchemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  /** What the product keeps beside: the code of the post, and the name at the sign-in service where it is not the userName. */
  post: 'urn:ietf:params:scim:schemas:extension:goldenthread:2.0:User',
  /** Of a post: where it is, and which it reports to. */
  place: 'urn:ietf:params:scim:schemas:extension:goldenthread:2.0:Group',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  provider: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
} as const;

/** Why a request does not hold, in SCIM's own words (RFC 7644, table 9). */
type ScimFault = 'invalidFilter' | 'invalidPath' | 'invalidSyntax' | 'invalidValue' | 'mutability' | 'noTarget' | 'uniqueness';

/** A request of a SCIM client that does not hold. */
export class ScimRequestFault extends HttpException {
  constructor(
    readonly scimFault: ScimFault,
    says: string,
    status: 400 | 409 = 400,
  ) {
    super(says, status);
  }
}

/** At most so many in one answer. */
export const mostListed = 200;

/** Where a page of a list begins, from 1, and how many it holds; what is no number begins at the beginning, as RFC 7644 asks. */
export function pageAsked({ startIndex, count }: { readonly startIndex?: string; readonly count?: string }): { readonly offset: number; readonly limit: number } {
  const whole = (text: string | undefined, otherwise: number): number => (text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise);
  return { offset: Math.max(1, whole(startIndex, 1)) - 1, limit: Math.min(mostListed, Math.max(0, whole(count, mostListed))) };
}

export const listOf = (resources: readonly object[], total: number, offset: number): object => ({
  schemas: [scimSchemas.list], totalResults: total, startIndex: offset + 1, itemsPerPage: resources.length, Resources: resources,
});

/** The id that a filter compares; what is none is nobody's. */
export const idIn = <Of extends Id>(text: string): Of => (isId<Of>(text) ? text : (nobody as Of));
const nobody = '00000000-0000-0000-0000-000000000000';

export const isScim = (path: string): boolean => /^\/scim(\/|$)/i.test(path);

/** Answers in SCIM's form (RFC 7644, 3.12). Details of what was unexpected stay in the log. */
export function sendScimError(response: Response, status: number, thrown: unknown): void {
  const isOurs = thrown instanceof RefusedException || thrown instanceof ScimRequestFault;
  const scimFault = thrown instanceof ScimRequestFault ? thrown.scimFault : status === 409 ? 'uniqueness' : undefined;
  if (status === 401) response.set('www-authenticate', 'Bearer realm="Golden Thread"');
  response.set('cache-control', 'no-store').status(status).type(scimType);
  response.send(JSON.stringify({ schemas: [scimSchemas.error], status: String(status), ...(scimFault && { scimType: scimFault }), detail: isOurs ? thrown.message : errorMessage(status).message }));
}
