import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatOverrun, type PlanText } from '@golden-thread/domain/plan-type/plan-text';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import { shippedPlanTypePacks } from '@golden-thread/exchange/plan-type/shipped-plan-types';
import { findPlan, servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { recordPlanDecision } from './decide-plan';
import { addCouncilPlanObjective } from './change-council-plan-objective';
import { draftCouncilPlan } from './draft-council-plan';
import { getPlan } from './get-plan';
import { publishCouncilPlan } from './publish-council-plan';
import { recordCouncilPlanApproval, recordPlanApproval } from './record-plan-approval';
import { submitPlan } from './submit-plan';
import { cascadeForEach, code, value, year } from './testing/a-cascade';
import { savePlanText } from './write-plan-text';

describe('plans of the council’s own types', () => {
  const cascade = cascadeForEach();
  const typesOf = (pack: string): readonly PlanType[] => shippedPlanTypePacks().find(({ key }) => key === pack)!.types;
  /** As the council would have them from an earlier year on. */
  const install = (pack: string) =>
    cascade.fresh.asOwner(
      `insert into plan_type_set (id, council_id, number, name, types, state, from_year, author_ids, remark, version) values (gen_random_uuid(), $1, 1, $2, $3, 'approved', '2026/27', '{}', '', 3)`,
      [cascade.council.id, pack, JSON.stringify(typesOf(pack))],
    );
  const said = (pack: string, key: string, more: Partial<PlanText> = {}): PlanText => ({
    sections: Object.fromEntries(typesOf(pack).find((type) => type.key === key)!.sections.map((section) => [section.key, 'Said'])), none: [], teamDay: null, references: [], ...more,
  });
  const board = { approver: { kind: 'outside-body', named: 'Partnership board' }, decidedOn: '2026-04-01', minute: 'Minute 4' } as const;

  it('T: Stockton: a service plan without its partnership board’s approval cannot be final; the missing partner field asks for “none”', async () => {
    await install('stockton');
    const { council, fresh: { database } } = cascade;
    const [manager, director, policy] = [council.actor('serviceManager'), council.actor('director'), council.actor('policyOfficer')];
    value(await cascade.publish());
    const planId = servicePlanId(council.serviceId, year);
    await cascade.write(planId, manager, 'Accommodation within 21 days', cascade.objectiveId);
    const { partners: _, ...others } = said('stockton', 'service-plan').sections;
    value(await savePlanText(database, manager, { planId, text: said('stockton', 'service-plan', { sections: others }) }));
    expect(value(await getPlan(database, manager, planId)).missing).toEqual(['the section "Partners", or your word that there is none']);
    value(await savePlanText(database, manager, { planId, text: said('stockton', 'service-plan', { sections: others, none: ['partners'] }) }));
    expect(code(await recordPlanApproval(database, policy, { planId, ...board }))).toBe('PlanNotAwaitingDecision');
    value(await submitPlan(database, manager, { planId }));
    expect(await recordPlanDecision(database, director, { planId, decision: 'approve', reason: '' })).toMatchObject({ refusal: { code: 'PlanApprovalsMissing', details: { missing: ['Partnership board'] } } });
    expect(code(await recordPlanApproval(database, manager, { planId, ...board }))).toBe('NotPermitted');
    expect(code(await recordPlanApproval(database, policy, { planId, ...board, minute: ' ' }))).toBe('ApprovalMinuteMissing');
    expect(code(await recordPlanApproval(database, policy, { planId, ...board, decidedOn: '2026-05-01' }))).toBe('ApprovalDayToCome');
    value(await recordPlanApproval(database, policy, { planId, ...board }));
    expect(code(await recordPlanApproval(database, policy, { planId, ...board }))).toBe('ApprovedAlready');
    value(await recordPlanDecision(database, director, { planId, decision: 'approve', reason: '' }));
    await cascade.wakeYear();
    const unit = await database.read(council.id, (reading) => findPlan(reading, unitPlanId(cascade.unitId, year)));
    expect(unit?.type?.sections.map(({ title }) => title)).toContain('Team leader’s responsibility');
  });

  it('T: Spelthorne: over one page is not submitted and says by how much; the team day and one reference are asked for', async () => {
    await install('spelthorne');
    const { council, fresh: { database }, planId: councilPlan } = cascade;
    const manager = council.actor('serviceManager');
    value(await cascade.publish());
    const planId = servicePlanId(council.serviceId, year);
    await cascade.write(planId, manager, 'Accommodation within 21 days', cascade.objectiveId);
    const lines = 'Line\n'.repeat(60);
    const short = said('spelthorne', 'business-plan');
    value(await savePlanText(database, manager, { planId, text: { ...short, sections: { ...short.sections, now: lines } } }));
    const refused = await submitPlan(database, manager, { planId });
    expect(code(refused)).toBe('PlanIncomplete');
    const { missing } = value(await getPlan(database, manager, planId));
    expect(missing).toEqual([
      expect.stringContaining('in print it takes 2 pages, and may have 1 page'), 'the team day: its date, who came, and what came of it', 'references to other plans: at least 1, so far 0',
    ]);
    expect(formatOverrun({ pages: 2, most: 1, lines: 1 })).toContain('1 line too many');
    const teamDay = { heldOn: '2026-03-12', attendees: 'All nine', outputs: 'Three ideas' } as const;
    value(await savePlanText(database, manager, { planId, text: { ...short, teamDay, references: [{ kind: 'council-plan', id: councilPlan }] } }));
    value(await submitPlan(database, manager, { planId }));
  });

  it('a plan that runs keeps its type, and a council without types of its own plans as it always did', async () => {
    const { council, fresh: { database } } = cascade;
    value(await cascade.publish());
    await install('spelthorne');
    const plan = value(await getPlan(database, council.actor('serviceManager'), servicePlanId(council.serviceId, year)));
    expect([plan.type, plan.missing.includes('the section "Projects"')]).toEqual([null, true]);
    expect(code(await savePlanText(database, council.actor('serviceManager'), { planId: plan.id, text: said('spelthorne', 'business-plan') }))).toBe('NotFound');
  });

  it('publishes a council plan only once those have approved it whom its type names', async () => {
    await install('chesterfield');
    const { council, fresh: { database } } = cascade;
    const policy = council.actor('policyOfficer');
    const { id: planId } = value(await draftCouncilPlan(database, policy, { year: '2027/28', title: 'Council plan 2027' }));
    value(await addCouncilPlanObjective(database, policy, { planId, title: 'Zero homelessness', deliverable: 'Re-let', endOfPlanResult: 'Nobody', priorityId: null, leadServiceId: council.serviceId }));
    expect(await publishCouncilPlan(database, policy, { planId })).toMatchObject({ refusal: { code: 'PlanApprovalsMissing', details: { missing: ['Full Council'] } } });
    const democratic = { ...council.actor('administrator'), roles: ['democratic-services' as const] };
    const record = (actor: Actor) => recordCouncilPlanApproval(database, actor, { planId, approver: { kind: 'committee', named: 'Full Council' }, decidedOn: '2026-04-01', minute: 'Minute 61' });
    expect(await record(policy)).toMatchObject({ refusal: { code: 'ApprovedByAuthor' } });
    value(await record(democratic));
    // What is approved is what is published: another word, and it is approved anew.
    value(await addCouncilPlanObjective(database, policy, { planId, title: 'Clean streets', deliverable: 'Sweep', endOfPlanResult: 'No litter', priorityId: null, leadServiceId: council.serviceId }));
    expect(await publishCouncilPlan(database, policy, { planId })).toMatchObject({ refusal: { code: 'PlanApprovalsMissing' } });
    value(await record(democratic));
    value(await publishCouncilPlan(database, policy, { planId }));
  });
});
