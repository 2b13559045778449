import { england } from '../calendar/testing/england';
import { anId } from '../shared/testing/an-id';
import { compileTimetable } from './compile-timetable';
import { paperChain } from './paper-chain';
import { ownStageKey, stageKeyPattern } from './stage-key';
import { workFaults } from './stage-work';
import { rules } from './template/rules';

const cabinet = { key: 'own.cabinet', title: 'Budget monitor at Cabinet', phase: 'review', track: 'budget', rule: rules.firstMeeting('cabinet', rules.date(9, 1), rules.date(9, 24)) } as const;
const parts = { author: 'FIN', finance: 'FIN', legal: 'LEG', leadMember: 'LM-RES', clerk: 'LEG-DEM' };
const dated = (keyDecision: boolean, heldOn: `${number}-${number}-${number}`) => {
  const definitions = [cabinet, ...paperChain(cabinet, { parts, keyDecision })];
  const compiled = compileTimetable({ year: '2026/27', definitions, meetings: [{ id: anId('m'), kind: 'cabinet', code: 'CAB', name: 'Cabinet', heldOn: heldOn as never }], calendar: england });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value.stages.map(({ key, date }) => `${key.replace('own.cabinet', '')} ${date}`);
};

describe('a paper’s way to a meeting', () => {
  it('has each step on its day, counted from the meeting', () => {
    expect(dated(true, '2026-09-24')).toEqual([
      ' 2026-09-24', '.forward-plan 2026-08-26', '.draft 2026-08-26', '.finance 2026-09-03', '.legal 2026-09-03', '.lead-member 2026-09-09', '.briefing 2026-09-11', '.agenda 2026-09-16',
      '.decision 2026-09-28', '.call-in 2026-10-06',
    ]);
  });

  it('moves with its meeting', () => {
    expect(dated(true, '2026-10-01').find((step) => step.startsWith('.agenda'))).toBe('.agenda 2026-09-23');
  });

  it('needs no notice and cannot be called in where it is no key decision', () => {
    expect(dated(false, '2026-09-24').filter((step) => /forward-plan|call-in/.test(step))).toEqual([]);
  });

  it('names each step whole, however long the title of the stage is', () => {
    const key = ownStageKey('Annual review of the medium-term financial strategy, capital programme and reserves before Cabinet');
    const keys = paperChain({ ...cabinet, key }, { parts, keyDecision: true }).map((step) => step.key);
    expect(keys.map((of) => of.slice(key.length))).toEqual(['.forward-plan', '.draft', '.finance', '.legal', '.lead-member', '.briefing', '.agenda', '.decision', '.call-in']);
    for (const of of keys) expect(of).toMatch(stageKeyPattern);
  });

  it('asks one owner for each step; a late paper goes out as supplementary and says why', () => {
    const chain = paperChain(cabinet, { parts, keyDecision: true });
    expect(chain.map(({ work }) => (work === undefined ? ['none'] : workFaults(work))).flat()).toEqual([]);
    expect(chain.map(({ work }) => work?.owner?.named)).toEqual(['LEG-DEM', 'FIN', 'FIN', 'LEG', 'LM-RES', 'FIN', 'LEG-DEM', 'LEG-DEM', 'LEG-DEM']);
    const agenda = chain.find(({ key }) => key.endsWith('.agenda'))!.work;
    expect(agenda).toMatchObject({ kind: 'form', questions: [{ choices: ['On the agenda', 'As a supplementary paper', 'Not on this agenda'] }, { key: 'why' }] });
  });
});
