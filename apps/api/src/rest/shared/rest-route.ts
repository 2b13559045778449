import type { Permission } from '@golden-thread/domain/authority/permission';
import { applyDecorators, Delete, Get, HttpCode, Post, Put, type Type, UseGuards } from '@nestjs/common';
import { ApiExtension, ApiExtraModels, ApiHeader, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { RoutePolicy, scopeOfRoute } from '../../http/route-policy';
import { ProblemDto } from './problem.dto';
import { WritePreconditions } from './write-preconditions';

/** What a REST route says about itself; the OpenAPI document and the route's policy both come from it. */
export interface RestRoute {
  readonly permission: Permission | 'signed-in';
  /** thing.verb, as in the access log. */
  readonly audit: string;
  readonly summary: string;
  readonly answer: Type;
}

/** A write: something new (201, Idempotency-Key), or a change of what exists (200, Idempotency-Key and If-Match). */
export interface RestWrite extends RestRoute {
  readonly changes: 'new' | 'existing';
}

const meanings: Readonly<Record<number, string>> = {
  400: 'The request does not hold: a field, the query, or a missing Idempotency-Key.',
  401: 'No bearer token, or one that is unknown, revoked or out of date.',
  403: 'None of the posts of the token’s person allows it today.',
  404: 'Not there, or not theirs to see.',
  405: 'This address has no such method; Allow names those it has.',
  409: 'It is not in the state that this needs.',
  412: 'It has changed since the version in If-Match.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'It cannot be accepted, or the Idempotency-Key was used with another body.',
  428: 'If-Match is missing.',
  429: 'Too many requests in this minute.',
};

const problems = (...statuses: readonly number[]): MethodDecorator[] =>
  statuses.map((status) =>
    ApiResponse({
      status,
      description: meanings[status]!,
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );

/** The extension of the document by which an operation says which scope it wants of a token. */
export const scopeExtension = 'x-scope';

const described = (route: RestRoute, method: 'GET' | 'POST', status: number): MethodDecorator[] => [
  ApiExtension(scopeExtension, scopeOfRoute(route.permission, method)),
  RoutePolicy({ permission: route.permission, audit: route.audit, navigation: 'machine' }),
  ApiOperation({ summary: route.summary, operationId: route.audit.replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase()) }),
  ApiExtraModels(ProblemDto),
  ApiResponse({ status, type: route.answer, description: 'Done.' }),
];

/** A question. */
export const RestGet = (path: string, route: RestRoute): MethodDecorator =>
  applyDecorators(Get(path), ...described(route, 'GET', 200), ApiResponse({ status: 304, description: 'As in If-None-Match.' }), ...problems(400, 401, 403, 404, 409, 422, 429));

const write = (method: MethodDecorator, route: RestWrite): MethodDecorator => {
  const status = route.changes === 'new' ? 201 : 200;
  const headers = [
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A UUID made for this act: sent twice, it is done once.', schema: { type: 'string', format: 'uuid' } }),
    ...(route.changes === 'existing'
      ? [ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version that was seen.', schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' } })]
      : []),
  ];
  const existing = route.changes === 'existing' ? [412, 428] : [];
  return applyDecorators(method, HttpCode(status), UseGuards(new WritePreconditions(route.changes)), ...headers, ...described(route, 'POST', status), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429, ...existing));
};

/** A decision, or something new. */
export const RestPost = (path: string, route: RestWrite): MethodDecorator => write(Post(path), route);

/** Something put in the place of what is there. */
export const RestPut = (path: string, route: RestWrite): MethodDecorator => write(Put(path), route);

/** Something ended. */
export const RestDelete = (path: string, route: RestWrite): MethodDecorator => write(Delete(path), route);
