/** The thread that reads a file that somebody sent: `readApart` starts it, takes its answer and ends it. It opens no database, and is handed no key. */

import { readCalendar } from '@golden-thread/exchange/calendar/read-calendar';
import { readFeedback } from '@golden-thread/exchange/feedback/read-feedback';
import { readLedger } from '@golden-thread/exchange/ledger/read-ledger';
import { readApplications } from '@golden-thread/exchange/planning/read-applications';
import { parentPort, workerData } from 'node:worker_threads';
import { readPeriods } from '../timetable/read-periods';
import type { ReadingAsked, ReadingsApart } from './reading-apart';
import type { FromThread, ToThread } from './thread-messages';

type Answer = ReadingsApart[keyof ReadingsApart]['answer'];

function read(asked: ReadingAsked): Answer {
  switch (asked.as) {
    case 'ledger': return readLedger(asked.file, asked.columns);
    case 'feedback': return readFeedback(asked.file, asked.columns);
    case 'applications': return readApplications(asked.file);
    case 'calendar': return readCalendar(asked.text, asked);
    case 'periods': return readPeriods(asked.text);
  }
}

const answer: FromThread<Answer> = { is: 'answer', answer: read((workerData as ToThread<ReadingAsked>).given) };
parentPort?.postMessage(answer);
