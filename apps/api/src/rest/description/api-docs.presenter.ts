import type { OpenAPIObject } from '@nestjs/swagger';
import { Page } from '../../web/page';
import { apiTags } from '../shared/api-tags';
import { fieldsOf } from './fields-of';
import { requestAsTyped } from './request-as-typed';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'post', 'put', 'delete'] as const;

/** The document as a page: operations by group, each with what it takes, an example, and every answer it may give. */
export function presentApi(document: OpenAPIObject): Page {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [presentOperation(document, method, path, item[method])] : [])),
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

function presentOperation(document: OpenAPIObject, method: string, path: string, operation: Operation) {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []));
  const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json'] : undefined;
  return {
    id: idOf(operation.operationId ?? `${method} ${path}`),
    tag: operation.tags?.[0] ?? 'Other',
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
    summary: operation.summary ?? '',
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
