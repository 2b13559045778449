import { kind, required } from '../columns';
import type { Sheet } from '../sheet';

export const deputiesSheet = {
  name: 'deputies',
  holds: 'Who stands in for an absent holder of a post, and when.',
  key: ['post', 'deputy', 'starts_on'],
  columns: [
    required('post', kind.refOf('posts'), 'The post stood in for'),
    required('absent', kind.refOf('people'), 'Its holder who is away'),
    required('deputy', kind.refOf('people'), 'Who stands in; somebody else'),
    required('starts_on', kind.date, 'First day of the absence'),
    required('ends_on', kind.date, 'Last day of the absence'),
    required('reason', kind.text(160), 'Why, in a word fit for colleagues: leave, secondment'),
  ],
} as const satisfies Sheet;
