import { type Framework, statementsOf } from '@golden-thread/domain/assessment/framework';
import { judgeFramework } from '@golden-thread/domain/assessment/judge-framework';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnRealData } from '../testing/real-data';
import { readFrameworkFile, shippedFrameworks } from './shipped-frameworks';

const shipped = new Map(shippedFrameworks().map((framework) => [framework.key, framework]));
const tipNumbers = (framework: Framework): readonly (readonly number[])[] => statementsOf(framework).map(({ tips }) => tips.map(({ number }) => number));
const fault = (change: (framework: { [field: string]: unknown }) => void): string[] => {
  const copy = structuredClone(shipped.get('pas-performance-management')) as unknown as { [field: string]: unknown };
  change(copy);
  const judged = judgeFramework(copy);
  return judged.ok ? [] : judged.faults.map(({ at }) => at);
};
const firstStatement = (framework: { [field: string]: unknown }) => (framework as unknown as { sections: { statements: Record<string, unknown>[] }[] }).sections[0]!.statements[0]!;

describe('the judge of frameworks', () => {
  it('names every fault of a file at once, by its place', () => {
    expect(fault((file) => {
      file['colour'] = 'blue';
      firstStatement(file)['poor'] = null;
      delete firstStatement(file)['title'];
    })).toEqual(['colour', 'sections.0.statements.0.title', 'sections.0.statements.0.poor']);
  });

  it('refuses a gap in the numbers of the tips, and a key that is said twice', () => {
    expect(fault((file) => (firstStatement(file)['tips'] = [{ number: 2, text: 'Second' }]))).toContain('sections.0.statements.0.tips.0.number');
    expect(fault((file) => (firstStatement(file)['key'] = 'pm-2'))).toEqual(['sections.0.statements.1.key']);
  });

  it('says of what is no framework that it is none', () => {
    expect(readFrameworkFile(new TextEncoder().encode('{"format":'))).toMatchObject({ ok: false, faults: [{ at: 'file' }] });
    expect(readFrameworkFile(new TextEncoder().encode('[]'))).toMatchObject({ ok: false, faults: [{ at: 'file' }] });
  });
});

describe('PAS toolkit, T11: tips are numbered through a section without a gap', () => {
  it.each([
    ['pas-performance-management', [[1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14], [15, 16, 17]]],
    ['pas-processes-it-administration', [[1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11, 12], [13, 14, 15]]],
  ])('%s is whole: its tips run through the section', (key, numbers) => {
    expect(tipNumbers(shipped.get(key)!)).toEqual(numbers);
  });
});

describe('the other shipped frameworks', () => {
  it.each([
    ['spelthorne-plus-minus', 'plus-minus', [8]],
    ['spelthorne-principles', 'met', [6]],
    ['idea-appendix-a', 'met', [4, 3, 7, 6, 6, 5, 3, 3]],
    ['lgip-benchmark', 'heat', [1, 1, 5]],
    ['success-factors', 'met', [10]],
    ['barriers', 'heat', [12]],
    ['productivity-panel', 'met', [5]],
    ['audit-headings', 'met', [5]],
    ['best-value-2024', 'heat', [1, 1, 1, 1, 1, 1, 1]],
    ['blank', 'one-to-five', [1]],
  ])('%s has all statements of its source, each with a key of its own', (key, scale, counts) => {
    const framework = shipped.get(key)!;
    expect([framework.scale, framework.sections.map(({ statements }) => statements.length)]).toEqual([scale, counts]);
  });
});

it('Spelthorne: its list loads, two plus and six minus, whose signs are partly inferred because the published text lost some', () => {
  const signs = statementsOf(shipped.get('spelthorne-plus-minus')!).map(({ given }) => given);
  expect([signs.filter((sign) => sign === 1).length, signs.filter((sign) => sign === 0).length]).toEqual([2, 6]);
  expect(fault((file) => (firstStatement(file)['given'] = 6))).toEqual(['sections.0.statements.0.given']);
});

/** No guidance of anybody: seven themes in the shape in which the real one is published, with sentences made up for this specification. */
const madeUpGuidance = [
  'Contents', '1. Continuous improvement', '2. Leadership', '3. Governance', '4. Culture', '5. Use of resources', '6. Service delivery', '7. Partnerships and community engagement', '',
  '1. Continuous improvement', 'A town that plants trees plants better ones each year.', 'Characteristics of a well-functioning local authority', '• The trees are counted.', '• Dead ones are replaced.',
  'Indicators of potential failure', '• Nobody knows how many trees there are.', '• The nursery is not paid.',
  ...['Leadership', 'Governance', 'Culture', 'Use of resources', 'Service delivery'].flatMap((theme, at) => [`${at + 2}. ${theme}`, 'Characteristics of a well-functioning authority', `${['L', 'G', 'C', 'R', 'SD'][at]}001 The gardener of ${theme.toLowerCase()} is named.`]),
  '7. Partnerships and community engagement', 'Characteristics of a well-functioning local authority', '– Neighbours water the trees.', '– They are thanked.', '– They are asked.',
].join('\n');

describe('the guidance on best value, out of a council’s own copy (tried on a made-up file of its shape)', () => {
  it('gives each theme with its characteristics by code, as many as the document has, and its indicators of potential failure', () => {
    const read = readFrameworkFile(new TextEncoder().encode(madeUpGuidance));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { sections, key } = read.framework;
    expect(key).toBe('best-value-2024');
    expect(sections.map((section) => section.statements.map((one) => one.key))).toEqual([['ci001', 'ci002'], ['l001'], ['g001'], ['c001'], ['r001'], ['sd001'], ['pce001', 'pce002', 'pce003']]);
    expect(sections[0]!.introduction).toBe('A town that plants trees plants better ones each year.\n\nIndicators of potential failure: Nobody knows how many trees there are; The nursery is not paid.');
    expect(sections.map((section) => section.key)).toEqual(shipped.get('best-value-2024')!.sections.map((section) => section.key));
  });

  it('names the theme that lacks its characteristics', () => {
    const lacking = madeUpGuidance.replace('Characteristics of a well-functioning authority\nG001 The gardener of governance is named.', 'Governance is good.');
    const read = readFrameworkFile(new TextEncoder().encode(lacking));
    expect(read).toMatchObject({ ok: false, faults: [{ at: 'sections.2.statements' }] });
  });
});

/** No briefing of anybody: the shape of the published appendix, with sentences made up for this specification. */
const madeUpAppendix = [
  'appendix a', '', 'What’s needed\tCharacteristic', 'A clear vision\t<ul>• The pond is drawn• It is deep and:<ul>• Clear• Cold</ul>• Ducks know it', '- and like it', '- People Management', '- The keeper is paid', ' - The keeper rests', '', 'references', 'A book',
].join('\n');

describe('Appendix A of the Improvement and Development Agency (tried on a made-up file of its shape)', () => {
  it('keeps a list within a characteristic in it, and makes whole what the page broke in two', () => {
    const read = readFrameworkFile(new TextEncoder().encode(madeUpAppendix));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.framework.sections.map(({ key, statements }) => [key, statements.map(({ text }) => text)])).toEqual([
      ['aav', ['The pond is drawn', 'It is deep and: Clear; Cold', 'Ducks know it and like it']], ['aas', ['The keeper is paid', 'The keeper rests']],
    ]);
  });

  it('is refused where what is needed has no characteristic', () => {
    const read = readFrameworkFile(new TextEncoder().encode(madeUpAppendix.replace(/- The keeper.*\n/g, '')));
    expect(read).toMatchObject({ ok: false, faults: [{ at: 'sections.1.statements' }] });
  });
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const runs = (words: readonly string[]): string[] => words.slice(0, -5).map((_, at) => words.slice(at, at + 6).join(' '));
const textsOf = ({ sections }: Framework): string[] =>
  sections.flatMap(({ introduction, statements }) => [introduction, ...statements.flatMap(({ title, text, poor, excellent, tips }) => [title, text ?? '', poor ?? '', excellent ?? '', ...tips.map((tip) => tip.text)])]);

describeOnRealData({ describe, it }, 'the published documents', '../sources/idea-all-in-a-days-work.txt', (read) => {
  const document = (name: string): Uint8Array => read(`../sources/${name}.txt`);

  it.each([
    ['pas-performance-management', 'pas-toolkit-performance-management'],
    ['pas-processes-it-administration', 'pas-toolkit-processes-it-administration'],
  ])('%s is read word for word from its own, with the statements and tips of the shipped one in number and order', (key, name) => {
    const published = readFrameworkFile(document(name));
    if (!published.ok) throw new Error(JSON.stringify(published.faults));
    const own = shipped.get(key)!;
    expect(published.framework.key).toBe(own.key);
    expect(statementsOf(published.framework).map((one) => one.key)).toEqual(statementsOf(own).map((one) => one.key));
    expect(tipNumbers(published.framework)).toEqual(tipNumbers(own));
    expect(published.framework.sections[0]!.questions).toHaveLength(own.sections[0]!.questions.length);
  });

  it('idea-appendix-a is read word for word from its own, with the characteristics of the shipped one in number and order', () => {
    const published = readFrameworkFile(document('idea-all-in-a-days-work'));
    if (!published.ok) throw new Error(JSON.stringify(published.faults));
    const own = shipped.get('idea-appendix-a')!;
    expect(published.framework.key).toBe(own.key);
    expect(published.framework.sections.map(({ key, statements }) => [key, statements.length])).toEqual(own.sections.map(({ key, statements }) => [key, statements.length]));
    expect(statementsOf(published.framework).map((one) => one.key)).toEqual(statementsOf(own).map((one) => one.key));
    const textOf = (key: string): string | null | undefined => statementsOf(published.framework).find((one) => one.key === key)?.text;
    expect(textOf('aad-3')).toMatch(/access to performance information on all aspects of council activity$/);
    expect(textOf('aao-3')?.split('; ')).toHaveLength(7);
  });

  it('are copied nowhere: no six words in a row are the same', () => {
    const theirs = new Set(['pas-toolkit-performance-management', 'pas-toolkit-processes-it-administration', 'idea-all-in-a-days-work'].flatMap((name) => runs(wordsOf(new TextDecoder().decode(document(name))))));
    expect([...shipped.values()].flatMap(textsOf).flatMap((text) => runs(wordsOf(text)).filter((run) => theirs.has(run)))).toEqual([]);
  });
});

it('documents every field of the format', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/framework-pack.md'), 'utf8');
  const fields = (value: unknown): string[] =>
    Array.isArray(value) ? value.flatMap(fields) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...fields(inner)]) : [];
  expect([...new Set(fields(shipped.get('pas-performance-management')))].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
