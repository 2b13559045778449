import { NotFoundException } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { IsId } from './id-field';
import { ParseId } from './parse-id';

class Chosen {
  @IsId({ each: true, message: 'Choose services of the list.' })
  services!: unknown;
}

const ids = ['0136f056-4ef9-e0a1-52ee-195a16433144', '01900000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000'];
const others = ['', 'HS07', '0136f0564ef9e0a152ee195a16433144', '0136f056-4ef9-e0a1-52ee-195a1643314', '0136f056-4ef9-e0a1-52ee-195a16433144 '];

it('opens an address by any id that a row may have, whatever version of UUID it says it is', () => {
  for (const id of ids) expect(new ParseId().transform(id)).toBe(id);
});

it('finds nothing at an address that is no id', () => {
  for (const text of others) expect(() => new ParseId().transform(text)).toThrow(NotFoundException);
});

it('takes the same ids in forms and bodies, and says which field holds none', () => {
  expect(validateSync(Object.assign(new Chosen(), { services: ids }))).toEqual([]);
  const [fault] = validateSync(Object.assign(new Chosen(), { services: [...ids, 'HS07'] }));
  expect(fault?.constraints).toEqual({ isId: 'Choose services of the list.' });
});
