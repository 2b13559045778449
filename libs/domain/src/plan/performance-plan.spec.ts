import type { MeasureId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { questionLimits } from '../timetable/stage-question';
import { type PerformancePlanRecords, sectionsFromRecords } from './performance-plan';

const nothing: PerformancePlanRecords = { objectives: [], measures: [], actions: [], programme: [], results: [] };
const measure = (ref: string, known: readonly { name: string; value: string }[]) => ({ id: anId<MeasureId>(ref), ref, title: 'Repairs in time', target: null, known });

describe('the performance plan from the records', () => {
  it('T: its six sections say what is recorded of each; a section of which nothing is recorded stays to be written', () => {
    const sections = sectionsFromRecords({
      objectives: [{ reference: 'CP-1', title: 'Zero homelessness', target: '120 homes let', of: 'Council plan' }, { reference: 'H-1', title: 'Answer calls', target: null, of: 'Housing' }],
      measures: [measure('HOU1', [{ name: '2024/25', value: '70.1%' }, { name: '2025/26', value: '71.2%' }, { name: 'What was written beside it', value: 'Two vans broke' }, { name: 'Target, 2026/27', value: '80%' }]), measure('HOU2', [])],
      actions: [{ reference: 'AC-1', title: 'Hire two', owner: 'Repairs manager', dueOn: '2027-03-31', progress: 40 }],
      programme: [{ year: '2026/27', services: ['Housing', 'Streets'] }],
      results: [{ service: 'Leisure', year: '2025/26', result: 'Open in the evening' }],
    });
    expect(sections).toEqual({
      objectives: 'Council plan, CP-1: Zero homelessness (120 homes let)\nHousing, H-1: Answer calls',
      performance: 'HOU1, Repairs in time: 2024/25 70.1%; 2025/26 71.2%',
      targets: 'HOU1, Repairs in time: 2026/27 80%',
      actions: 'AC-1: Hire two (Repairs manager, by Wednesday 31 March 2027, 40% done)',
      programme: '2026/27: Housing, Streets',
      results: 'Leisure, 2025/26: Open in the evening',
    });
    expect(sectionsFromRecords(nothing)).toEqual({});
  });

  it('says no more than an answer holds, and how many lines it leaves out', () => {
    const results = Array.from({ length: 90 }, (_, at) => ({ service: `Service ${at}`, year: '2025/26', result: 'x'.repeat(100) }) as const);
    const { results: text = '' } = sectionsFromRecords({ ...nothing, results });
    expect(text.length).toBeLessThanOrEqual(questionLimits.longText);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe(`and ${90 - (lines.length - 1)} more, which their own pages list`);
    expect(sectionsFromRecords({ ...nothing, results: [{ ...results[0]!, result: 'y'.repeat(5000) }, results[1]!] })['results']).toBe('and 2 more, which their own pages list');
  });
});
