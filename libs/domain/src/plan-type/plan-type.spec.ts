import type { Actor } from '../authority/actor';
import type { CouncilId, PersonId, PlanTypeSetId } from '../shared/id';
import { comparePlanTypes } from './compare-plan-types';
import { judgePlanTypes } from './judge-plan-types';
import type { PlanType } from './plan-type';
import { decidePlanTypes, decidePlanTypesDraft, decidePlanTypesProposal, type PlanTypeSet } from './plan-type-set';
import { readPlanTypes, writePlanTypes } from './plan-type-text';
import { standardTypes } from './standard-types';

const about = { name: 'Larkmere', source: 'Council, 4 March 2026', about: '' };
const somebody = (id: string): Actor => ({ councilId: 'c' as CouncilId, personId: id as PersonId, name: id, roles: ['policy-officer'], postIds: [], via: 'page' });
const [author, approver] = [somebody('author'), somebody('approver')];
const strategy = standardTypes[0]!;
const set: PlanTypeSet = { id: 's' as PlanTypeSetId, name: '', types: standardTypes, state: 'draft', fromYear: null, authorIds: [], remark: '', decidedOn: null, version: 1 };
const changed = standardTypes.map((type) => (type.key === 'service-plan' ? { ...type, pages: 3, sections: type.sections.slice(1) } : type));

describe('plan types as a text', () => {
  it('reads back what it wrote, every part of every type', () => {
    const all: readonly PlanType[] = [
      ...standardTypes,
      { ...strategy, key: 'bridge-plan', title: 'Two\nlines: and a \\', bridge: true, evidence: true, teamDay: true, pages: 1, parents: ['community-strategy'], approvers: [{ kind: 'role', named: 'director' }, { kind: 'post', named: 'CEX' }] },
    ];
    expect(readPlanTypes(writePlanTypes(all, about))).toEqual({ about, types: all });
  });

  it('names every fault with its line, at once', () => {
    const read = readPlanTypes(['golden-thread plan types 1', 'type a: A', '  is: novel', '  years: soon', '  approver: Cabinet', '  colour: red', '  section b: B', '    most: many'].join('\n'));
    expect(read.faults?.map(({ line }) => line)).toEqual([3, 4, 5, 6, 8]);
    expect(readPlanTypes('shopping').faults).toHaveLength(1);
  });
});

describe('what makes types a council’s plans', () => {
  const faults = (...types: readonly PlanType[]): readonly string[] => judgePlanTypes(types).map(({ part }) => part);

  it('accepts those that come with the product', () => expect(judgePlanTypes(standardTypes)).toEqual([]));

  it('refuses a key twice, a second type of a form, an unknown parent and a circle of parents', () => {
    expect(faults(strategy, strategy)).toContain('key');
    const council = standardTypes[1]!;
    expect(faults(strategy, council, { ...council, key: 'other' })).toContain('form');
    expect(faults(council)).toEqual(['parents']);
    expect(faults({ ...strategy, parents: ['council-plan'] }, council)).toEqual(['parents', 'parents']);
  });

  it('lets nobody but a committee or an outside body approve beside the line, and nobody at all a person’s objectives', () => {
    const service = { ...standardTypes[4]!, parents: [] };
    expect(faults({ ...service, approvers: [{ kind: 'outside-body', named: 'Health partnership' }] })).toEqual([]);
    expect(faults({ ...service, approvers: [{ kind: 'role', named: 'director' }] })).toEqual(['approvers']);
    expect(faults({ ...service, form: 'individual-plan', approvers: [{ kind: 'committee', named: 'Cabinet' }] })).toEqual(['approvers']);
    expect(faults({ ...strategy, approvers: [{ kind: 'role', named: 'mayor' }] })).toEqual(['approvers']);
    // No plan of the whole council is final by itself.
    expect(faults({ ...strategy, approvers: [] })).toEqual(['approvers']);
  });
});

describe('how types change', () => {
  it('shows what would change before it changes, part by part', () => {
    expect(comparePlanTypes(standardTypes, standardTypes)).toEqual([]);
    const [difference, ...more] = comparePlanTypes(standardTypes, changed);
    expect([difference?.key, difference?.change, more]).toEqual(['service-plan', 'changed', []]);
    expect(difference?.parts).toContainEqual({ part: 'Pages at most', before: 'no limit', after: '3' });
    expect(difference?.parts.find(({ part }) => part === 'Section “Key performance indicators”')?.after).toBe('');
    const [underStrategy] = comparePlanTypes(standardTypes, standardTypes.map((type) => (type.key === 'service-plan' ? { ...type, parents: ['financial-strategy'], approvers: [{ kind: 'committee', named: 'Cabinet' }] } : type)));
    expect(underStrategy?.parts).toEqual([
      { part: 'Serves', before: 'Council plan', after: 'Medium-term financial strategy' }, { part: 'Approvers', before: '', after: 'Committee: Cabinet' },
    ]);
    expect(comparePlanTypes(standardTypes, standardTypes.slice(1))).toMatchObject([{ key: 'community-strategy', change: 'removed' }]);
  });

  it('are drafted, proposed and approved by somebody else, for the next year and never for the one that runs', () => {
    const drafted = decidePlanTypesDraft(set, { actor: author, name: 'Larkmere', types: changed });
    const draft = drafted.ok ? drafted.value : set;
    expect(decidePlanTypesProposal(draft, { actor: author, holding: changed })).toMatchObject({ refusal: { code: 'PlanTypesUnchanged' } });
    const proposal = decidePlanTypesProposal(draft, { actor: author, holding: standardTypes });
    const proposed = proposal.ok ? proposal.value : set;
    const given = { today: '2026-06-12', remark: '' } as const;
    expect(decidePlanTypes(draft, { ...given, actor: approver, decision: 'approve' })).toMatchObject({ refusal: { code: 'PlanTypesNotProposed' } });
    expect(decidePlanTypes(proposed, { ...given, actor: author, decision: 'approve' })).toMatchObject({ refusal: { code: 'PlanTypesDecidedByAuthor' } });
    expect(decidePlanTypes(proposed, { ...given, actor: approver, decision: 'return' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decidePlanTypes(proposed, { ...given, actor: approver, decision: 'approve' })).toMatchObject({ value: { state: 'approved', fromYear: '2027/28' } });
    expect(decidePlanTypesDraft(proposed, { actor: author, name: '', types: changed })).toMatchObject({ refusal: { code: 'PlanTypesNotDraft' } });
  });
});
