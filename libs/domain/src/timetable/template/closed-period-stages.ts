import type { StageDefinition } from '../stage-definition';
import { ofPolicyTeam } from './of-policy-team';
import { rules } from './rules';

/** What waits while an election is near is known before it does (Local Government Association, pre-election guidance): asked by the year in which it begins. */
const servicesKnow = ofPolicyTeam('checkpoint', { window: 5, guidance: 'Services and members know which publications and decisions wait until after the poll, and which go on.' });

const election = { phase: 'do', track: 'reporting' } as const;

/** Members meet about nothing in August; what would fall into it waits for September (practice.md C2: "after the August recess"). */
export const recessStages: readonly StageDefinition[] = [
  { ...election, key: 'recess.starts', title: 'Members’ summer recess starts', rule: rules.date(8, 1), edgeOf: { period: 'recess', named: 'summer', edge: 'starts' } },
  { ...election, key: 'recess.ends', title: 'Members’ summer recess ends', rule: rules.date(8, 31), edgeOf: { period: 'recess', named: 'summer', edge: 'ends' } },
];

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
    edgeOf: { period: 'pre-election', named: 'this spring', edge: 'starts' },
  },
  {
    ...election,
    key: 'pre-election.poll',
    title: 'Polling day; pre-election period ends',
    rule: rules.nthWeekday(1, 4, 5),
    edgeOf: { period: 'pre-election', named: 'this spring', edge: 'ends' },
  },
  {
    ...election,
    key: 'next-pre-election.starts',
    title: 'Next pre-election period starts',
    rule: rules.workingDaysFrom('next-pre-election.poll', -25),
    edgeOf: { period: 'pre-election', named: 'next spring', edge: 'starts' },
    work: servicesKnow,
  },
  {
    ...election,
    key: 'next-pre-election.poll',
    title: 'Next polling day; pre-election period ends',
    rule: rules.nthWeekdayAfterYearEnd(1, 4, 5),
    edgeOf: { period: 'pre-election', named: 'next spring', edge: 'ends' },
  },
];
