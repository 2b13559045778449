import fc from 'fast-check';
import type { ServiceId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { type Framework, frameworkFormat } from './framework';
import type { ParticipantRole } from './participant';
import { type AssessedService, scoresByRole, scoresOfServices } from './results';
import { fewestTogether, type GivenScore, spreadOf } from './spread';
import type { StatementRecord } from './workshop';

const statement = (key: string) => ({ key, title: key.toUpperCase(), text: 'Text', poor: null, excellent: null, tips: [] });
const framework: Framework = {
  format: frameworkFormat, key: 'two', version: '1', title: 'Two sections', scale: 'one-to-five',
  source: { title: 'A specification', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
  sections: [
    { key: 'a', title: 'First', introduction: '', minutes: null, questions: [], statements: [statement('a-1'), statement('a-2')] },
    { key: 'b', title: 'Second', introduction: '', minutes: null, questions: [], statements: [statement('b-1')] },
  ],
};
const record = (key: string, given: readonly GivenScore[]): StatementRecord => ({ key, state: 'discussing', skippedBecause: null, notes: null, writers: [], spread: spreadOf('one-to-five', given) });
const of = (role: ParticipantRole, ...scores: readonly number[]): readonly GivenScore[] => scores.map((score) => ({ role, score }));

describe('scores by role', () => {
  it('are added over the statements in which three or more of the role are shown apart, and of those alone', () => {
    const statements = [record('a-1', of('officer', 2, 2, 4)), record('a-2', [...of('officer', 5, 5, 5), ...of('manager', 1, 1)]), record('b-1', of('officer', 3, 3))];
    expect(scoresByRole({ framework, statements })).toEqual([{ role: 'officer', counts: [0, 2, 0, 1, 0], statements: 1 }]);
    expect(scoresByRole({ framework, statements: [record('a-1', of('officer', 1, 1))] })).toEqual([]);
  });

  it('never tell of fewer than three, whoever scored what', () => {
    const given = fc.array(fc.record({ role: fc.constantFrom<ParticipantRole>('officer', 'manager', 'facilitator'), score: fc.integer({ min: 1, max: 5 }) }), { maxLength: 12 });
    fc.assert(fc.property(fc.array(given, { maxLength: 5 }), (all) => {
      const statements = all.map((scores, at) => record(`s-${at}`, scores));
      for (const { counts, statements: shown } of scoresByRole({ framework, statements })) expect(counts.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(fewestTogether * shown);
    }));
  });
});

it('scores by service take each service’s newest assessment, of a workshop or at the desk, in the framework’s order', () => {
  const scored = (first: number | null) => ({ framework, statements: [{ key: 'b-1', notes: { score: 4, wanted: 5 } }, { key: 'a-1', notes: first === null ? null : { score: first, wanted: 5 } }] });
  const assessed = (reference: string, service: string | null, closedOn: `${number}-${number}-${number}`, first: number | null): AssessedService => ({
    kind: reference.startsWith('WS') ? 'workshop' : 'desk-assessment', reference, serviceId: service === null ? null : anId<ServiceId>(service), serviceName: service ?? 'The whole council', closedOn, scored: scored(first),
  });
  const scores = scoresOfServices([assessed('WS-9', 'Planning', '2026-07-14', 2), assessed('WS-10', 'Planning', '2026-07-14', 3), assessed('DA-1', 'Housing', '2026-05-22', 1), assessed('WS-1', 'Planning', '2025-07-14', 1), assessed('DA-2', null, '2026-01-01', null)]);
  expect(scores.map(({ reference, section, statement: key, score, wanted }) => [reference, section, key, score, wanted])).toEqual([
    ['WS-10', 'First', 'a-1', 3, 5], ['WS-10', 'Second', 'b-1', 4, 5], ['DA-1', 'First', 'a-1', 1, 5], ['DA-1', 'Second', 'b-1', 4, 5], ['DA-2', 'First', 'a-1', null, null], ['DA-2', 'Second', 'b-1', 4, 5],
  ]);
});
