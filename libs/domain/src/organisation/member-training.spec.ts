import type { PersonId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideMemberTraining } from './member-training';

const [chair, other] = [anId<PersonId>('chair'), anId<PersonId>('officer')];
const decide = (more: object) => decideMemberTraining({ title: ' Scrutiny of performance ', heldOn: '2026-05-12', personIds: [chair, chair], ...more }, { today: '2026-05-14', memberIds: new Set([chair]) });

describe('a training of members', () => {
  it('is recorded with each member once', () => {
    expect(decide({})).toMatchObject({ value: { title: 'Scrutiny of performance', personIds: [chair] } });
  });

  it('is refused with everything at once', () => {
    expect(decide({ title: '', heldOn: '2026-05-15', personIds: [other] })).toMatchObject({
      refusal: { code: 'TrainingTitleMissing', also: [{ code: 'TrainingToCome' }, { code: 'NotAMember', details: { others: 1 } }] },
    });
    expect(decide({ personIds: [] })).toMatchObject({ refusal: { code: 'NobodyTrained' } });
  });
});
