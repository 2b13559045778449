import { ForbiddenException } from '@nestjs/common';
import { httpStatusOf } from './errors';

describe('the status of what was thrown', () => {
  it.each([
    ['a refusal of the framework', new ForbiddenException(), 403],
    ['a body that is too large', Object.assign(new Error(), { status: 413 }), 413],
    ['an address that is no id', Object.assign(new Error('invalid input syntax for type uuid: "x"'), { code: '22P02' }), 404],
    ['a number no column holds', Object.assign(new Error('integer out of range'), { code: '22003' }), 400],
    ['PostgreSQL refusing connections', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 503],
    ['PostgreSQL shutting down', Object.assign(new Error(), { code: '57P01' }), 503],
    ['a connection cut off', new Error('Connection terminated unexpectedly'), 503],
    ['a mistake of ours', new TypeError('undefined is not a function'), 500],
    ['something that claims to be an error of ours', { status: 502 }, 500],
  ])('%s', (_what, thrown, status) => {
    expect(httpStatusOf(thrown)).toBe(status);
  });
});
