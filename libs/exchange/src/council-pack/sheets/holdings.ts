import { holdingBases } from '@golden-thread/domain/organisation';
import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const holdingsSheet = {
  name: 'holdings',
  holds: 'Who holds which post, from when to when. A post without a row on a day is vacant that day; two at once share the job.',
  key: ['post', 'person', 'starts_on'],
  columns: [
    required('post', kind.refOf('posts'), 'The post'),
    required('person', kind.refOf('people'), 'Its holder'),
    optional('basis', kind.oneOf(...holdingBases), 'How it is held; empty means permanent'),
    optional('share', kind.decimal, 'Part of the post held, as 0.5; empty means 1. On no day may the shares of a post pass 1'),
    required('starts_on', kind.date, 'First day'),
    optional('ends_on', kind.date, 'Last day; empty while it goes on'),
  ],
} as const satisfies Sheet;
