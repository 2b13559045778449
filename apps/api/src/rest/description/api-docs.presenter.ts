import type { OpenAPIObject } from '@nestjs/swagger';
import { Page } from '../../web/page';
import { fieldsOf } from './fields-of';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'post', 'put', 'delete'] as const;

/** The document as a page: operations by tag, each with what it takes and every answer it may give. */
export function presentApi(document: OpenAPIObject): Page {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [presentOperation(document, method, path, item[method])] : [])),
  );
  const tags = [...new Set(operations.map((operation) => operation.tag))].sort();
  return new Page('api-docs/api-docs', {
    heading: 'The REST interface',
    area: 'Interface',
    about: document.info.description,
    tags: tags.map((tag) => ({ name: tag, id: tag.toLowerCase().replaceAll(/\W+/g, '-'), operations: operations.filter((operation) => operation.tag === tag) })),
  });
}

function presentOperation(document: OpenAPIObject, method: string, path: string, operation: Operation) {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []));
  const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json']?.schema : undefined;
  return {
    tag: operation.tags?.[0] ?? 'Other',
    name: `${method.toUpperCase()} ${path}`,
    summary: operation.summary ?? '',
    parameters: parameters.map(({ name, in: where, required, description }) => ({
      name, where, required: required ? 'required' : 'optional', description: description ?? '',
    })),
    fields: body === undefined ? [] : fieldsOf(document, body),
    answers: Object.entries(operation.responses).map(([status, answer]) => ({
      status, description: answer && 'description' in answer ? answer.description : '',
    })),
  };
}
