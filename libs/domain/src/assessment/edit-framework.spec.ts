import { compareFrameworks } from './compare-frameworks';
import { editFramework, type FrameworkEdit, nextFrameworkVersion } from './edit-framework';
import { type Framework, frameworkFormat, statementsOf } from './framework';
import { judgeFramework } from './judge-framework';

const says = { title: 'Figures', text: null, poor: 'None', excellent: 'Many' } as const;
const framework: Framework = {
  format: frameworkFormat, key: 'two', version: '1', title: 'Two statements', scale: 'one-to-five',
  source: { title: 'A specification', publisher: 'This product', address: null, licence: 'Free', wording: 'restated' },
  sections: [{ key: 'a', title: 'First', introduction: 'Begin.', minutes: [60, 90], questions: ['Why?'], statements: [
    { key: 'a-1', ...says, tips: [{ number: 1, text: 'Count' }, { number: 2, text: 'Ask' }] },
    { key: 'a-2', ...says, title: 'Talk', tips: [{ number: 3, text: 'Listen' }] },
  ] }],
};
const edited = (edit: FrameworkEdit, of = framework): Framework => editFramework(of, edit, framework)!;
const tipsOf = (one: Framework) => statementsOf(one).map(({ key, tips }) => [key, tips.map(({ number, text }) => `${number} ${text}`)]);

describe('editing a framework', () => {
  it('numbers tips through the section anew, leaves out empty lines, and keeps the key of the statement', () => {
    const after = edited({ kind: 'statement', section: null, statement: 'a-1', says: { ...says, tips: ['Count', '', 'Compare', 'Ask'] } });
    expect(tipsOf(after)).toEqual([['a-1', ['1 Count', '2 Compare', '3 Ask']], ['a-2', ['4 Listen']]]);
    expect(judgeFramework(after).ok).toBe(true);
  });

  it('gives a new statement a key that neither the draft nor the version before it has', () => {
    const without = edited({ kind: 'remove-statement', statement: 'a-2' });
    const after = edited({ kind: 'statement', section: 'a', statement: null, says: { ...says, title: 'Write', tips: [] } }, without);
    expect(statementsOf(after).map(({ key }) => key)).toEqual(['a-1', 'a-3']);
  });

  it('adds sections, takes them out, and knows none that is not there', () => {
    const section = { title: 'Second', introduction: 'Go on.', minutes: null, questions: [] };
    const after = edited({ kind: 'section', section: null, says: section });
    expect(after.sections.map(({ key }) => key)).toEqual(['a', 'section-1']);
    expect(judgeFramework(after)).toMatchObject({ faults: [{ at: 'sections.1.statements' }] });
    expect(edited({ kind: 'remove-section', section: 'section-1' }, after)).toEqual(framework);
    expect([editFramework(framework, { kind: 'remove-section', section: 'b' }, null), editFramework(framework, { kind: 'remove-statement', statement: 'b-1' }, null)]).toEqual([null, null]);
  });

  it('counts the version up beside what is installed', () => {
    expect([[], ['1', '2'], ['2024'], ['1', 'autumn']].map(nextFrameworkVersion)).toEqual(['1', '3', '2025', '3']);
  });
});

describe('what two versions say differently', () => {
  it('is told statement by statement: what is new, changed or gone, with its text before and after', () => {
    const changed = edited({ kind: 'statement', section: null, statement: 'a-1', says: { ...says, poor: 'Few', tips: ['Count', 'Ask'] } });
    const after = edited({ kind: 'remove-statement', statement: 'a-2' }, edited({ kind: 'statement', section: 'a', statement: null, says: { ...says, title: 'Write', tips: [] } }, changed));
    expect(compareFrameworks(framework, after)).toEqual([
      { key: 'a-1', title: 'Figures', how: 'changed', says: [{ what: 'Poor', before: 'None', after: 'Few' }] },
      { key: 'a-3', title: 'Write', how: 'new', says: [{ what: 'Title', before: null, after: 'Write' }, { what: 'Poor', before: null, after: 'None' }, { what: 'Excellent', before: null, after: 'Many' }] },
      { key: 'a-2', title: 'Talk', how: 'gone', says: [{ what: 'Title', before: 'Talk', after: null }, { what: 'Poor', before: 'None', after: null }, { what: 'Excellent', before: 'Many', after: null }, { what: 'Tips', before: 'Listen', after: null }] },
    ]);
  });

  it('is nothing where they say the same, whatever their versions', () => {
    expect(compareFrameworks(framework, { ...framework, version: '2' })).toEqual([]);
  });

  it('names the licence and the source where they change', () => {
    const about = { title: framework.title, scale: framework.scale, source: { title: 'Ours', publisher: 'The council', address: ' ', licence: 'Yours' } } as const;
    expect(compareFrameworks(framework, edited({ kind: 'about', about }))[0]!.says.map(({ what }) => what)).toEqual(['Source', 'Publisher', 'Terms']);
  });
});
