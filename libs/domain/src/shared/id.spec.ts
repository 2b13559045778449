import { type Id, isId, type PersonId, type PlanId, type PostId, type RecoveryPlanId } from './id';
import { anId } from './testing/an-id';

const isAskedOf = (postId: PostId): string => postId;
const person = anId<PersonId>('ada');

it('hands nobody the id of one kind of thing where another is wanted', () => {
  // @ts-expect-error A person is not a post.
  isAskedOf(person);
  // @ts-expect-error Text that nobody has read is no id.
  isAskedOf('0197a000-0000-7000-8000-000000000001');
  // @ts-expect-error A recovery plan is none of the plans of services, units and people.
  const plan: PlanId = anId<RecoveryPlanId>('RP-1');
  const ofAnything: Id = person;
  expect([plan, ofAnything]).toEqual(['RP-1', 'ada']);
});

it('reads text as the id of what is asked for, where it has the form of one', () => {
  const typed: unknown = '0197a000-0000-7000-8000-000000000001';
  expect(isId<PostId>(typed) && isAskedOf(typed)).toBe(typed);
  expect(['', 'RP-1', '0197a000-0000-7000-8000', 7, null].filter((other) => isId(other))).toEqual([]);
});
