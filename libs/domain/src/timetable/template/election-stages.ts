import type { StageDefinition } from '../stage-definition';
import { rules } from './rules';

const election = { phase: 'do', track: 'reporting' } as const;

/**
 * The pre-election periods that touch a year: this spring's and the next. The latest day on which one starts is 25 working days before the poll
 * (Local Government Association, 26 March 2024 for 2 May 2024). A council without elections in a year takes them out.
 */
export const electionStages: readonly StageDefinition[] = [
  {
    ...election,
    key: 'pre-election.starts',
    title: 'Pre-election period starts',
    rule: rules.workingDaysFrom('pre-election.poll', -25),
    preElection: { poll: 'this spring', edge: 'starts' },
  },
  {
    ...election,
    key: 'pre-election.poll',
    title: 'Polling day; pre-election period ends',
    rule: rules.nthWeekday(1, 4, 5),
    preElection: { poll: 'this spring', edge: 'ends' },
  },
  {
    ...election,
    key: 'next-pre-election.starts',
    title: 'Next pre-election period starts',
    rule: rules.workingDaysFrom('next-pre-election.poll', -25),
    preElection: { poll: 'next spring', edge: 'starts' },
  },
  {
    ...election,
    key: 'next-pre-election.poll',
    title: 'Next polling day; pre-election period ends',
    rule: rules.nthWeekdayAfterYearEnd(1, 4, 5),
    preElection: { poll: 'next spring', edge: 'ends' },
  },
];
