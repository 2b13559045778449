import { readCell } from '../council-pack/read-cell';
import { readPack } from '../council-pack/read-pack';
import { heads, hostileFiles, workbook } from '../testing/hostile-files';
import { readWorkbook } from './read-workbook';

/** The processor's time, not the clock's: other work on the machine makes no file hostile. */
const millisecondsSince = (began: NodeJS.CpuUsage): number => process.cpuUsage(began).user / 1000;

const firstAnswer = (name: string, content: Uint8Array): string => {
  const { sheets, faults } = readPack([{ name, bytes: content }]);
  return [...faults, ...sheets.flatMap((sheet) => sheet.faults)].map(({ found, accepted }) => `${found}; ${accepted}`).join('\n');
};

describe('a file made to be slow, or to fill the memory', () => {
  it.each(hostileFiles)('%s (%s) is answered at once, and its answer names the rule', (_what, name, content, rule) => {
    const given = content();
    const began = process.cpuUsage();
    const answer = firstAnswer(name, given);
    expect(millisecondsSince(began)).toBeLessThan(3000);
    expect(answer).toContain(rule);
  });

  it('is not believed where its local headers say otherwise than its directory: the parser gets what was measured', () => {
    const honest = workbook({ ...heads, A2: { t: 's', v: 'P1' } }, 'A1:B2');
    const lying = Buffer.from(honest);
    for (let at = lying.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; at = lying.indexOf('PK\u0003\u0004', at + 4, 'latin1')) lying.writeUInt32LE(0x7fffffff, at + 22);
    expect(readWorkbook(new Uint8Array(lying)).get('people')?.().rows).toEqual([{ row: 2, cells: ['P1', ''] }]);
  });

  it.each([
    ['80,000 dots', `a@${'.'.repeat(80_000)}`],
    ['80,000 dots with letters', `a@${'a.'.repeat(40_000)}`],
    ['80,000 at-signs', '@'.repeat(80_000)],
  ])('an e-mail of %s is refused at once', (_what, text) => {
    const began = process.cpuUsage();
    expect(readCell(text, { type: 'email' })).toBeUndefined();
    expect(readCell(text, { type: 'period' })).toBeUndefined();
    expect(millisecondsSince(began)).toBeLessThan(200);
  });
});
