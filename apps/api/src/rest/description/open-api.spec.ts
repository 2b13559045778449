import { exampleOf } from './open-api';

describe('the example of a body', () => {
  it('says what each field says of itself, else the plainest that the schema takes; what may be left out is left out', () => {
    const schemas = {
      Option: { type: 'object' as const, required: ['title'], properties: { title: { type: 'string' as const, example: 'Hire' } } },
      Report: {
        type: 'object' as const,
        required: ['kind', 'options', 'best', 'id'],
        properties: {
          kind: { type: 'string' as const, enum: ['late', 'red'] },
          options: { type: 'array' as const, items: { $ref: '#/components/schemas/Option' } },
          best: { type: 'integer' as const, minimum: 1 },
          id: { nullable: true, allOf: [{ $ref: '#/components/schemas/Option' }] },
          left: { type: 'string' as const },
        },
      },
    };
    expect(exampleOf(schemas, { $ref: '#/components/schemas/Report' })).toEqual({ kind: 'late', options: [{ title: 'Hire' }], best: 1, id: { title: 'Hire' } });
  });
});
