import type { RecoveryUpdate } from '@golden-thread/domain/recovery/recovery-plan';
import type { Act } from '../cast';
import { judgeMonth, reportMonth } from '../monthly';

const panel = ['Helen Adeyemi', 'Beatrix Hargreaves'] as const;

const update = (value: string, progress: string, more: Partial<RecoveryUpdate> = {}): RecoveryUpdate => ({
  value,
  progress,
  planStatus: 'on-track',
  forecast: '80% in January',
  asks: '',
  ...more,
});

/** Housing repairs, month by month: October missed and late, November and December "not yet", satisfied in January. */
export const repairsMonths: readonly Act[] = [
  {
    key: 'repairs-october',
    on: '2026-10-14',
    summary: "October's update on repairs comes a week late, after reminder and escalation",
    play: (cast) =>
      reportMonth(cast, 'HOU1', update('72.4', 'The agency gangs came on the fifth, not on the first. The voids gang works Mondays.', { planStatus: 'at-risk', asks: 'Forgive the delay; it will not happen again.' })),
  },
  {
    key: 'repairs-october-verdict',
    on: '2026-10-20',
    summary: 'The panel on repairs: not yet',
    play: (cast) => judgeMonth(cast, 'HOU1', { verdict: 'not-yet', reason: 'On its way, and late in saying so. Next month in time.', present: panel }),
  },
  {
    key: 'repairs-november',
    on: '2026-11-05',
    summary: "November's update on repairs, in time",
    play: (cast) => reportMonth(cast, 'HOU1', update('75.3', 'Both gangs are at full strength. The backlog is 640, from 1,140 in August.')),
  },
  {
    key: 'repairs-november-verdict',
    on: '2026-11-12',
    summary: 'The panel on repairs: not yet',
    play: (cast) => judgeMonth(cast, 'HOU1', { verdict: 'not-yet', reason: 'As predicted. The target is not reached.', present: panel }),
  },
  {
    key: 'repairs-december',
    on: '2026-12-04',
    summary: "December's update on repairs",
    play: (cast) => reportMonth(cast, 'HOU1', update('78.1', 'Second visits are booked before leaving. The backlog is 410.')),
  },
  {
    key: 'repairs-december-verdict',
    on: '2026-12-10',
    summary: 'The panel on repairs: not yet',
    play: (cast) => judgeMonth(cast, 'HOU1', { verdict: 'not-yet', reason: 'Two points short. One more month.', present: panel }),
  },
  {
    key: 'repairs-january',
    on: '2027-01-07',
    summary: "January's update on repairs: over target for the first time",
    play: (cast) => reportMonth(cast, 'HOU1', update('80.9', 'Over target in every week since the middle of December. The backlog is gone.', { forecast: '80 to 82%, without the voids gang' })),
  },
  {
    key: 'repairs-january-verdict',
    on: '2027-01-13',
    summary: 'The panel on repairs is satisfied; the plan closes and a watch begins',
    play: (cast) => judgeMonth(cast, 'HOU1', { verdict: 'satisfied', reason: 'Reached and held for four weeks. We watch it until summer.', present: panel }),
  },
];
