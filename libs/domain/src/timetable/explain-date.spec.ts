import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { explainDate } from './explain-date';
import { runningYear } from './testing/running-year';

const meeting = { id: anId('m1'), code: 'CAB', kind: 'cabinet', name: 'Cabinet', heldOn: '2026-12-03' } as never;
const explain = (stage: string, meetings: readonly never[] = [], year: '2026/27' | '2025/26' = '2026/27') => {
  const { stages } = runningYear({ year, meetings });
  return explainDate(stages.find(({ key }) => key === stage)!.rule, { year, stages, meetings, calendar: england });
};

describe('why a stage falls on its day', () => {
  it('is counted from the end of a quarter, and names what is not counted', () => {
    expect(explain('q1.entry-closes')).toEqual(['Quarter 1 ends on Tuesday 30 June 2026.', '10 working days after that, not counting 2 weekends: Tuesday 14 July 2026.']);
    expect(explain('q4.entry-closes', [], '2025/26')[1]).toBe('10 working days after that, not counting 2 weekends, Good Friday (3 Apr 2026), Easter Monday (6 Apr 2026): Thursday 16 April 2026.');
  });

  it('is found by a meeting, or is provisional until one is arranged', () => {
    expect(explain('planning.council-plan-draft', [meeting])).toEqual(['1 December is Tuesday 1 December 2026.', 'The first Cabinet meeting on or after Tuesday 1 December 2026 is Cabinet’s on Thursday 3 December 2026.']);
    expect(explain('planning.council-plan-draft')).toContain('No meeting is arranged on or after Tuesday 1 December 2026. Until then the day is provisional:');
  });

  it('counts back from another stage, in clear days', () => {
    const steps = explain('h1.agenda');
    expect(steps[0]).toMatch(/^“Scrutiny challenges the half-year report” is on /);
    expect(steps[1]).toMatch(/^5 clear days before that, not counting 1 weekend: /);
  });
});
