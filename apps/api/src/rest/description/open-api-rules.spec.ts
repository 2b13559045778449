import { getMetadataStorage } from 'class-validator';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

/** A rule of a field, as its decorator keeps it. */
interface FieldRule {
  readonly target: { readonly name: string };
  readonly propertyName: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
}

/** A character of nobody's alphabet: it shows nothing, so that a text of it alone says nothing. */
const unseen = '\u{10672d}';

/** Every rule of every body and query that the interface has loaded. */
function fieldRules(): readonly FieldRule[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<unknown, readonly FieldRule[]> };
  return [...validationMetadatas.values()].flat();
}

/** How many characters a rule lets a text have; null where it is no such rule. */
const longestOf = ({ name, constraints }: FieldRule): unknown => ({ maxLength: constraints?.[0], isLength: constraints?.[1] })[name ?? ''] ?? null;

describe('the document of the interface', () => {
  let api: StartedApi;
  let schemas: Readonly<Record<string, Schema>>;

  beforeAll(async () => {
    api = await startApi();
    const { body } = await new ApiClient(api.address, null).get('/api/openapi.json');
    schemas = (body as unknown as { components: { schemas: Readonly<Record<string, Schema>> } }).components.schemas;
  });
  afterAll(() => api.stop());

  it('tells how long each text may be, also each of a list, where the interface refuses a longer one', () => {
    const ruled = fieldRules().filter((rule) => longestOf(rule) !== null);
    expect(ruled.length).toBeGreaterThan(200);
    const untold = ruled.flatMap((rule) => {
      const property = schemas[rule.target.name]?.properties?.[rule.propertyName] as Schema | undefined;
      const said = rule.each ? (property?.items as Schema | undefined) : property;
      return said === undefined || said.maxLength === longestOf(rule) ? [] : [`${rule.target.name}.${rule.propertyName}`];
    });
    expect(untold).toEqual([]);
  });

  it('says by a pattern that a text must say something, where it is refused when it does not', () => {
    const silent = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, property]) => {
        const { minLength, pattern } = property as Schema;
        return minLength === undefined || (pattern !== undefined && !new RegExp(pattern, 'u').test(unseen)) ? [] : [`${name}.${field}`];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('takes null for a list nowhere: a list is sent or left out', () => {
    const heirs = (rule: FieldRule): readonly string[] => targets.filter((one) => one === rule.target || Object.prototype.isPrototypeOf.call(rule.target, one)).map(({ name }) => name);
    const targets = [...new Set(fieldRules().map(({ target }) => target))];
    const untold = fieldRules().filter(({ name }) => name === 'isOptional').flatMap((rule) =>
      [...heirs(rule), rule.target.name].filter((name) => {
        const property = schemas[name]?.properties?.[rule.propertyName] as Schema | undefined;
        return property?.type === 'array' && property.nullable !== true;
      }).map((name) => `${name}.${rule.propertyName}`),
    );
    expect([...new Set(untold)]).toEqual([]);
  });
});
