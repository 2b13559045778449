/** The thread that reads a file that somebody sent: `readApart` starts it, takes its answer and ends it. It opens no database, and is handed no key. */

import { readCalendar } from '@golden-thread/exchange/calendar/read-calendar';
import { readFeedback } from '@golden-thread/exchange/feedback/read-feedback';
import { readFiguresFile } from '@golden-thread/exchange/figures/read-figures-file';
import { readFrameworkFile } from '@golden-thread/exchange/framework/shipped-frameworks';
import { readLedger } from '@golden-thread/exchange/ledger/read-ledger';
import { readApplications } from '@golden-thread/exchange/planning/read-applications';
import { parentPort, workerData } from 'node:worker_threads';
import { readPeriods } from '../timetable/read-periods';
import { givenOf, textOf } from './handed-file';
import type { ReadingAsked, ReadingsApart } from './reading-apart';
import type { FromThread, ToThread } from './thread-messages';

type Answer = ReadingsApart[keyof ReadingsApart]['answer'];

function read(asked: ReadingAsked): Answer {
  switch (asked.as) {
    case 'ledger': return readLedger(givenOf(asked.file), asked.columns);
    case 'feedback': return readFeedback(givenOf(asked.file), asked.columns);
    case 'applications': return readApplications(givenOf(asked.file));
    case 'calendar': return readCalendar(textOf(asked.file), asked);
    case 'periods': return readPeriods(textOf(asked.file));
    case 'figures': return readFiguresFile(givenOf(asked.file));
    case 'framework': return readFrameworkFile(givenOf(asked.file).bytes);
  }
}

const answer: FromThread<Answer> = { is: 'answer', answer: read((workerData as ToThread<ReadingAsked>).given) };
parentPort?.postMessage(answer);
