import { compareTimetables } from './compare-timetables';
import { defaultTemplate } from './default-template';
import { rules } from './template/rules';

describe('two years’ rules', () => {
  it('do not differ where one was cloned from the other', () => {
    expect(compareTimetables(defaultTemplate, structuredClone(defaultTemplate))).toEqual([]);
  });

  it('differ by what was added, taken out, and dated or asked otherwise', () => {
    const later = [
      ...defaultTemplate
        .filter(({ key }) => key !== 'analysis.brief')
        .map((stage) => (stage.key === 'planning.launch' ? { ...stage, rule: rules.nthWeekday(3, 1, 9), needs: [], work: { kind: 'information', owner: { of: 'role', named: 'director' } } as const } : stage)),
      { key: 'own.equality', title: 'Equality return', phase: 'do', track: 'people', rule: rules.date(6, 30) } as const,
    ];
    expect(compareTimetables(defaultTemplate, later)).toEqual([
      {
        stage: 'planning.launch', title: 'Service planning launched', change: 'changed',
        parts: [
          { part: 'date', before: 'the second Monday of September', after: 'the third Monday of September' },
          { part: 'needs', before: 'Brief for the refresh of the council plan', after: '' },
          { part: 'work', before: expect.stringMatching(/^task; of owner; 5 working days before; /), after: 'information, owner director' },
        ],
      },
      { stage: 'own.equality', title: 'Equality return', change: 'added', parts: [] },
      { stage: 'analysis.brief', title: 'Brief for the refresh of the council plan', change: 'removed', parts: [] },
    ]);
  });
});
