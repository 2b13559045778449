import type { GoldenThreadEvent } from '@golden-thread/application';
import type { WordsOf } from './event-words';
import { exceptionWords } from './exception';
import { measureWords } from './measure';
import { deliveryWords, importWords } from './operation';
import { organisationWords } from './organisation';
import { planWords } from './plan';
import { recoveryWords } from './recovery';
import { reportWords } from './report';
import { reviewWords } from './review';
import { taskWords } from './task';
import { clockWords, timetableWords } from './timetable';
import { tokenWords } from './token';

/** Every event in the words of the page where it was done. Does not compile while an event has none. */
export const eventWordings: WordsOf<GoldenThreadEvent> = {
  ...clockWords,
  ...deliveryWords,
  ...exceptionWords,
  ...importWords,
  ...measureWords,
  ...organisationWords,
  ...planWords,
  ...recoveryWords,
  ...reportWords,
  ...reviewWords,
  ...taskWords,
  ...timetableWords,
  ...tokenWords,
};
