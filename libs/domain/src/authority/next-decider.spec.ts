import type { PersonId, PostId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type DecidingPost, nextDecider } from './next-decider';

const id = (name: string) => anId<PersonId>(name);
const post = (name: string, ...people: readonly (readonly [person: string, basis?: string])[]): DecidingPost => ({
  postId: anId<PostId>(name), people: people.map(([personId, basis = 'holder']) => ({ personId: id(personId), basis })),
});
const line = [post('director', ['dee']), post('chief', ['cas']), post('other', ['olu'])];

describe('who is asked to decide', () => {
  it('is the nearest in line who contributed nothing, as far up as it takes', () => {
    expect(nextDecider(line, [id('ann')])).toBe('director');
    expect(nextDecider(line, [id('ann'), id('dee')])).toBe('chief');
    expect(nextDecider(line, [id('dee'), id('cas')])).toBe('other');
    expect(nextDecider(line, [id('dee'), id('cas'), id('olu')])).toBeNull();
  });

  it('is the other holder of a shared post, whoever covers a vacant one, and never for their deputy’s sake', () => {
    expect(nextDecider([post('shared', ['dee'], ['dan'])], [id('dee')])).toBe('shared');
    expect(nextDecider([post('vacant', ['cas', 'vacancy']), ...line], [id('dee')])).toBe('vacant');
    expect(nextDecider([post('away', ['dee'], ['stan', 'deputy']), post('chief', ['cas'])], [id('dee')])).toBe('chief');
    expect(nextDecider([post('empty'), post('chief', ['cas'])], [])).toBe('chief');
  });
});
