import { isToConfirm } from './register-items';

const quarter = { year: '2026/27', quarter: 1 } as const;

it.each([
  ['last looked at in the quarter: to confirm', { saidOn: '2026-05-12' }, true],
  ['an action whose day is to come: to confirm', { saidOn: '2026-06-30', dueOn: '2026-07-20' }, true],
  ['said since the quarter ended: nothing to confirm', { saidOn: '2026-07-01' }, false],
  ['an action whose day has passed: its owner says what became of it', { saidOn: '2026-05-12', dueOn: '2026-07-19' }, false],
] as const)('%s', (_, item, toConfirm) => {
  expect(isToConfirm(item, quarter, '2026-07-20')).toBe(toConfirm);
});
