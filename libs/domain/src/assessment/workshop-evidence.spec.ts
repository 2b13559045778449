import type { Actor } from '../authority/actor';
import type { ParticipantId, PersonId } from '../shared/id';
import type { Outcome } from '../shared/outcome';
import { anId } from '../shared/testing/an-id';
import { decideInvitation, decideSetUp } from './decide-set-up';
import { decideStatementLink, decideStatementUnlink, evidenceGoneStale } from './decide-workshop-evidence';
import { type Framework, frameworkFormat } from './framework';
import { headingOfRecord, type LinkedRecord, mostLinks } from './linked-record';
import type { ParticipantRole } from './participant';
import { nextStepOfWorkshop as stepOf } from './schedule';
import type { StatementEvidence, Workshop } from './workshop';

const nextStepOfWorkshop = (workshop: Workshop, at: Parameters<typeof stepOf>[1]) => stepOf({ workshop, reminders: { due: false, nextAt: null } }, at);

const framework: Framework = {
  format: frameworkFormat, key: 'one', version: '1', title: 'One statement', scale: 'one-to-five',
  source: { title: 'A specification', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
  sections: [{ key: 'a', title: 'First', introduction: 'Begin.', minutes: null, questions: [], statements: [{ key: 'a-1', title: 'Figures', text: null, poor: 'None', excellent: 'Many', tips: [] }] }],
};
const actor = (name: string): Actor => ({ councilId: anId('council'), personId: anId<PersonId>(name), name, roles: ['employee'], postIds: [], via: 'page' });
const accepted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refused = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);
const invite = (workshop: Workshop, name: string, role: ParticipantRole): Workshop =>
  accepted(decideInvitation(workshop, { id: anId<ParticipantId>(`p-${name}`), personId: anId<PersonId>(name), name, role, from: null })).workshop;
const empty = accepted(decideSetUp({
  id: anId('w'), reference: 'WS-1', title: 'Planning', serviceId: null, postId: anId('post'), framework, sections: ['a'], meetsOn: '2026-07-14', scoresUntil: null, followsId: null,
})).workshop;
const prepared = invite(invite(empty, 'facilitator', 'facilitator'), 'officer', 'officer');
const measure: LinkedRecord = { kind: 'measure', id: anId('measure'), linkedOn: '2026-07-14', then: { label: 'HR01: Repairs', state: 'green', figure: '81.0% in Quarter 1' } };
const link = (workshop: Workshop, name = 'officer', record = measure, key = 'a-1') => decideStatementLink(workshop, { actor: actor(name), key, record });
const withEvidence = (workshop: Workshop, evidence: StatementEvidence): Workshop => ({ ...workshop, evidence: [evidence] });
const linked = withEvidence(prepared, accepted(link(prepared)).evidence);
const notes = { score: 3, undecided: null, why: 'As it is', wanted: 5, whyLower: null, strengths: null, tips: [] };
const scored: Workshop = { ...linked, state: 'running', statements: linked.statements.map((one) => ({ ...one, state: 'confirmed', notes })) };
const closed: Workshop = { ...scored, state: 'closed', closedOn: '2026-07-14', lateJoined: true };
const because = new Map([[measure, 'HR01: Repairs turned red.']]);

describe('what the score of a statement rests on', () => {
  it('is linked by those of the council who take part, each record once', () => {
    expect(refused(link(prepared, 'stranger'))).toBe('NotInvited');
    expect(refused(link(prepared, 'officer', measure, 'a-9'))).toBe('NoSuchStatement');
    expect(refused(link(linked))).toBe('LinkedAlready');
    const many = withEvidence(prepared, { statement: 'a-1', stale: null, records: Array.from({ length: mostLinks }, (_, at) => ({ ...measure, id: anId(`m-${at}`) })) });
    expect(refused(link(many))).toBe('TooManyLinks');
  });

  it('is said by the facilitator alone once the workshop is closed', () => {
    const other = { ...measure, id: anId('other') };
    expect([refused(link(closed, 'officer', other)), refused(link(closed, 'facilitator', other))]).toEqual(['NotTheFacilitator', null]);
  });

  it('answers the heading of its kind, or the one that was said', () => {
    expect([headingOfRecord(measure), headingOfRecord({ ...measure, heading: 'budgeting' })]).toEqual(['targets', 'budgeting']);
  });

  it('no longer holds: an agreed score is stale once, and looked at anew when the record is taken away', () => {
    expect(evidenceGoneStale(linked, { because, today: '2026-07-21' })).toEqual([]);
    const [found] = evidenceGoneStale(scored, { because, today: '2026-07-21' });
    expect(found).toEqual({ broken: measure, evidence: { statement: 'a-1', records: [measure], stale: { since: '2026-07-21', because: 'HR01: Repairs turned red.' } } });
    const stale = withEvidence(scored, found!.evidence);
    expect(evidenceGoneStale(stale, { because, today: '2026-07-28' })).toEqual([]);
    const unlink = (id: LinkedRecord['id']) => decideStatementUnlink(stale, { actor: actor('officer'), key: 'a-1', kind: 'measure', id, because });
    expect(refused(unlink(anId('another')))).toBe('NoSuchRecord');
    expect(accepted(unlink(measure.id)).evidence).toEqual({ statement: 'a-1', records: [], stale: null });
  });

  it('stays stale since when it was while another record does not hold, and says that one', () => {
    const other: LinkedRecord = { ...measure, id: anId('other') };
    const held: LinkedRecord = { ...measure, id: anId('held') };
    const stale = withEvidence(scored, { statement: 'a-1', records: [measure, held, other], stale: { since: '2026-07-21', because: 'HR01: Repairs turned red.' } });
    const unlink = (id: LinkedRecord['id']) =>
      accepted(decideStatementUnlink(stale, { actor: actor('officer'), key: 'a-1', kind: 'measure', id, because: new Map([...because, [other, 'HR02: Voids turned red.']]) })).evidence.stale;
    expect(unlink(measure.id)).toEqual({ since: '2026-07-21', because: 'HR02: Voids turned red.' });
    expect(unlink(held.id)).toEqual({ since: '2026-07-21', because: 'HR01: Repairs turned red.' });
  });

  it('is looked at every week while it goes on, every four weeks after the close, and after a year no more', () => {
    expect(nextStepOfWorkshop(prepared, { today: '2026-08-14' })).toMatchObject({ step: null, nextAt: null });
    expect(nextStepOfWorkshop(scored, { today: '2026-07-20' })).toMatchObject({ step: null, nextAt: '2026-07-21T07:00:00.000Z', ended: false });
    expect(nextStepOfWorkshop(scored, { today: '2026-07-21' })).toMatchObject({ step: 'checkWorkshopEvidence' });
    expect(nextStepOfWorkshop({ ...scored, evidenceSeenOn: '2026-07-21' }, { today: '2026-07-21' })).toMatchObject({ step: null, nextAt: '2026-07-28T07:00:00.000Z' });
    expect(nextStepOfWorkshop({ ...closed, evidenceSeenOn: '2026-07-21' }, { today: '2026-07-28' })).toMatchObject({ step: null, nextAt: '2026-08-18T07:00:00.000Z', ended: false });
    expect(nextStepOfWorkshop({ ...closed, evidenceSeenOn: '2027-07-01' }, { today: '2027-07-28' })).toMatchObject({ step: null, ended: true });
  });
});
