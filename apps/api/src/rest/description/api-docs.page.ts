import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { RoutePolicy } from '../../http/route-policy';
import { Page } from '../../web/page';
import { fieldsOf } from './described-fields';
import { scopeExtension } from '../shared/rest-route';
import { ApiDescription, apiTags } from './open-api';

/** What a request is made of. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  /** Undefined where there is none. */
  readonly body: unknown;
}

const examples: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'Idempotency-Key: 7d0c9a52-3f1e-4f0a-9a56-0d2c7f1b6e44',
  'If-Match': 'If-Match: "3"',
};

/** A request as somebody would type it into a terminal, with the address and the token taken from the environment. */
function requestAsTyped({ method, path, headers, body }: Request): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"$ADDRESS${path}"`,
    '-H "Authorization: Bearer $TOKEN"',
    ...headers.map((name) => `-H '${examples[name] ?? `${name}: …`}'`),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body, null, 2).replaceAll("'", '’')}'`]),
  ];
  return lines.join(' \\\n  ');
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'post', 'put', 'delete'] as const;

/** The document as a page: operations by group, each with what it takes, an example, and every answer it may give. */
function apiDocsView(document: OpenAPIObject): Page {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [operationView(document, method, path, item[method])] : [])),
  );
  const others = operations.map(({ tag }) => tag).filter((tag) => apiTags[tag] === undefined);
  return new Page('api-docs/api-docs', {
    heading: 'The REST interface',
    area: 'Interface',
    tags: [...Object.keys(apiTags), ...new Set(others)].map((name) => ({
      name,
      id: idOf(name),
      about: apiTags[name] ?? '',
      operations: operations.filter(({ tag }) => tag === name),
    })),
  });
}

function operationView(document: OpenAPIObject, method: string, path: string, operation: Operation) {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []));
  const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json'] : undefined;
  return {
    id: idOf(operation.operationId ?? `${method} ${path}`),
    tag: operation.tags?.[0] ?? 'Other',
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
    summary: operation.summary ?? '',
    scope: (operation as unknown as Readonly<Record<string, unknown>>)[scopeExtension] ?? null,
    parameters: parameters.map(({ name, in: where, required, description }) => ({
      name,
      where: places[where] ?? where,
      required: required ? 'required' : 'optional',
      description: description ?? '',
    })),
    fields: body?.schema === undefined ? [] : fieldsOf(document, body.schema),
    typed: requestAsTyped({ method: method.toUpperCase(), path, headers: parameters.filter(({ in: where }) => where === 'header').map(({ name }) => name), body: body?.example as unknown }),
    answers: Object.entries(operation.responses).map(([status, answer]) => ({
      status,
      description: answer && 'description' in answer ? answer.description : '',
    })),
  };
}

const places: Readonly<Record<string, string>> = { path: 'in the address', query: 'after the ?', header: 'header' };
const idOf = (name: string): string => name.toLowerCase().replaceAll(/\W+/g, '-');

/** The REST interface described for people: the same document, readable without scripts. */
@Controller('api/docs')
export class ApiDocsPage {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @RoutePolicy({ permission: 'public', audit: 'api.read-docs', navigation: { section: 'none', trail: 'none' } })
  show(): Page {
    return apiDocsView(this.description.get());
  }
}
