import type { BudgetLineId, PersonId, UnitId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { usualMoneyRules } from '@golden-thread/domain/money/money-rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { outboxMessagesOf } from '../events/events';
import { addOrganisationPart } from '../organisation/change-organisation-part';
import { decideOnCarryForward, proposeCarryForward } from './carry-forward';
import { getMoney, getServiceMoney } from './get-money';
import { confirmLedger, getLedgerPreview, loadLedger, takeLedgerPreview } from './load-ledger';
import { decideOnVirement, getVirement, proposeVirement } from './move-money';
import { addBudgetLine, reviseBudgetLine } from './plan-money';
import { nameAccountant, setMoneyRules } from './set-money-rules';

const year = '2026/27';
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.refusal.code);

story('money of a service', (step) => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let unitId: UnitId;
  let [own, repairs]: BudgetLineId[] = [];
  const by = (post: SmallPost) => council.actor(post);
  const money = async () => value(await getServiceMoney(fresh.database, by('auditor'), { serviceId: council.serviceId, year }));
  const add = (post: SmallPost, title: string, amounts: readonly [string, string, string], more: { unit?: UnitId; costCentre?: string } = {}) =>
    addBudgetLine(fresh.database, by(post), { serviceId: council.serviceId, unitId: more.unit ?? null, objectiveId: null, title, costCentre: more.costCentre ?? null, firstYear: year, amounts });
  const extract = (text: string) => ({ name: 'ledger.csv', bytes: new TextEncoder().encode(`Cost centre,Budget,Actual,Forecast\n${text}`) });
  const clockAt = (at: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [at, council.id]);

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'money', '2026-05-04T08:00:00.000Z');
    unitId = value(await addOrganisationPart(fresh.database, by('administrator'), { code: 'U1', name: 'Repairs', parentId: council.serviceId, headPostId: council.posts.unitManager })).id as UnitId;
  });
  afterAll(() => fresh.drop());

  step('T: unit lines sum into the service’s figure, or the variance is shown; lines are planned by whoever answers for them', async () => {
    expect(code(await add('officer', 'Repairs', ['1', '1', '1']))).toBe('NotPlanningMoney');
    expect(code(await add('unitManager', 'Housing', ['1', '1', '1']))).toBe('NotPlanningMoney');
    own = value(await add('serviceManager', 'Housing', ['100000', '100000', '100000'], { costCentre: 'H100' })).id;
    repairs = value(await add('unitManager', 'Repairs contract', ['99999.90', '110000', '100000'], { unit: unitId, costCentre: 'H110' })).id;
    expect((await money()).rollUps.map(({ variance }) => variance)).toEqual(['-0.1', '10000', '0']);
    const revision = { lineId: repairs, version: 1, title: 'Repairs contract', costCentre: 'H110', firstYear: year, amounts: ['100000', '100000', '100000'] } as const;
    expect(await reviseBudgetLine(fresh.database, by('serviceManager'), revision)).toMatchObject({ refusal: { code: 'LineYearUnderWay', details: { year } } });
    const later = { ...revision, amounts: ['99999.90', '1000000', '100000'] } as const;
    expect(await reviseBudgetLine(fresh.database, by('serviceManager'), later)).toMatchObject({ refusal: { code: 'AmountSurprising', details: { year: '2027/28', amount: '1000000', expected: '110000' } } });
    value(await reviseBudgetLine(fresh.database, by('policyOfficer'), revision));
    expect(code(await reviseBudgetLine(fresh.database, by('serviceManager'), revision))).toBe('Stale');
    expect((await money()).rollUps.map(({ variance }) => variance)).toEqual(['0', '0', '0']);
  });

  step('T: redirect above the limit routes up, nobody decides what they proposed, and money sums', async () => {
    const lettings = value(await add('serviceManager', 'Lettings', ['5000', '0', '0'], { unit: unitId })).id;
    const propose = (post: SmallPost, amount: string, confirmed = false) => proposeVirement(fresh.database, by(post), { fromLineId: repairs!, toLineId: lettings, year, amount, reason: 'More homes stand empty', confirmed });
    expect(code(await propose('officer', '100'))).toBe('NotPlanningMoney');
    const small = value(await propose('unitManager', '4000.50'));
    expect(small).toMatchObject({ reference: 'VM-1', decider: 'head-of-service' });
    expect(code(await decideOnVirement(fresh.database, by('unitManager'), { virementId: 'VM-1', decision: 'agree', remark: '' }))).toBe('NotDecidingMoney');
    value(await decideOnVirement(fresh.database, by('serviceManager'), { virementId: 'VM-1', decision: 'agree', remark: '' }));
    expect(code(await decideOnVirement(fresh.database, by('serviceManager'), { virementId: 'VM-1', decision: 'agree', remark: '' }))).toBe('VirementDecided');
    expect(value(await propose('serviceManager', '500'))).toMatchObject({ decider: 'head-of-service', decidedBy: expect.stringContaining('Director') });
    expect(code(await decideOnVirement(fresh.database, by('serviceManager'), { virementId: 'VM-2', decision: 'agree', remark: '' }))).toBe('MoneyDecidedByProposer');
    expect(value(await getVirement(fresh.database, by('director'), 'VM-2')).mayDecide).toBe(true);
    value(await decideOnVirement(fresh.database, by('director'), { virementId: 'VM-2', decision: 'refuse', remark: 'Not now' }));
    expect(value(await propose('serviceManager', '20000'))).toMatchObject({ decider: 'director' });
    expect(code(await decideOnVirement(fresh.database, by('director'), { virementId: 'VM-3', decision: 'refuse', remark: '' }))).toBe('ReasonMissing');
    value(await decideOnVirement(fresh.database, by('director'), { virementId: 'VM-3', decision: 'agree', remark: '' }));
    expect(await propose('serviceManager', '60000')).toMatchObject({ refusal: { code: 'VirementSurprising', details: { available: '75999.5' } } });
    expect(value(await propose('serviceManager', '60000', true))).toMatchObject({ decider: 'section-151' });
    expect(code(await decideOnVirement(fresh.database, by('chiefExecutive'), { virementId: 'VM-4', decision: 'agree', remark: '' }))).toBe('NotDecidingMoney');
    const rules = { ...usualMoneyRules, section151: council.posts.chiefExecutive };
    expect(code(await setMoneyRules(fresh.database, by('policyOfficer'), { ...rules, section151: council.posts.policyOfficer }))).toBe('MoneyPostForOneself');
    value(await setMoneyRules(fresh.database, by('policyOfficer'), rules));
    expect(value(await getVirement(fresh.database, by('chiefExecutive'), 'VM-4')).mayDecide).toBe(true);
    expect(await propose('serviceManager', '75999.51')).toMatchObject({ refusal: { code: 'VirementAboveLine', details: { available: '75999.5' } } });
    expect((await money()).lines.map(({ title, now }) => `${title}: ${now}`)).toEqual(['Housing: 100000', 'Lettings: 29000.5', 'Repairs contract: 75999.5']);
    expect(value(await getVirement(fresh.database, by('auditor'), 'VM-3')).state).toBe('agreed');
  });

  step('the ledger’s extract brings budget, spending and forecast by cost centre; the service accountant confirms the month, beside performance', async () => {
    value(await nameAccountant(fresh.database, by('policyOfficer'), { serviceId: council.serviceId, accountant: council.posts.auditor }));
    expect(code(await loadLedger(fresh.database, by('serviceManager'), { month: '2026-M01', file: extract('H100,1,2,3') }))).toBe('NotPermitted');
    expect(await loadLedger(fresh.database, by('policyOfficer'), { month: '2026-M01', file: extract('H100,1,x2,3') })).toMatchObject({ refusal: { code: 'LedgerUnreadable', details: { faults: ['ledger.csv, row 2, Actual: “x2” is no amount.'] } } });
    const load = (text: string) => loadLedger(fresh.database, by('policyOfficer'), { month: '2026-M01', file: extract(text) });
    expect(value(await load('H100,"£100,000",8000.10,101000\nH110,100000,9000.20,99000\nX999,5,5,5'))).toEqual({ month: '2026-M01', costCentres: 3, services: 1 });
    expect((await money()).months).toMatchObject([{ month: '2026-M01', budget: '200000', actual: '17000.30', forecast: '200000', costCentres: ['H100', 'H110'], confirmedBy: null }]);
    expect(code(await confirmLedger(fresh.database, by('serviceManager'), { serviceId: council.serviceId, month: '2026-M01' }))).toBe('NotConfirmingLedger');
    // The accountant's post needs the right to write plans: an officer's.
    await fresh.asOwner(`update post set roles = '{employee}' where id = $1`, [council.posts.auditor]);
    const accountant = { ...by('auditor'), roles: ['employee'] as const };
    expect(code(await confirmLedger(fresh.database, accountant, { serviceId: council.serviceId, month: '2026-M02' }))).toBe('LedgerMonthMissing');
    expect(code(await confirmLedger(fresh.database, { ...accountant, personId: council.people.policyOfficer }, { serviceId: council.serviceId, month: '2026-M01' }))).toBe('LedgerConfirmedByLoader');
    value(await confirmLedger(fresh.database, accountant, { serviceId: council.serviceId, month: '2026-M01' }));
    expect(value(await getMoney(fresh.database, accountant, { year })).services).toMatchObject([{ service: 'Housing', latest: { confirmedBy: 'The Head of Internal Audit' }, red: 0, green: 0 }]);
    value(await load('H100,100000,8000.10,101000'));
    expect((await money()).months).toMatchObject([{ actual: '8000.10', confirmedBy: null }]);
  });

  step('an extract in which something surprises is kept as it was judged and taken without being chosen again, once, and not after the ledger has changed', async () => {
    await clockAt('2026-06-02T08:00:00.000Z');
    const [officer, accountant] = [by('policyOfficer'), { ...by('auditor'), roles: ['employee'] as const }];
    const load = (text: string, month = '2026-M02') => loadLedger(fresh.database, officer, { month, file: extract(text) });
    const surprising = 'H100,900000,9000,101000';
    const keep = async () => {
      const kept = await load(surprising);
      if (kept.ok || kept.refusal.code !== 'LedgerSurprising') throw new Error('Nothing surprises.');
      return kept.refusal.details.previewId!;
    };
    const take = (previewId: Awaited<ReturnType<typeof keep>>, actor = officer) => takeLedgerPreview(fresh.database, actor, { previewId });
    const [first, second] = [await keep(), await keep()];
    expect((await money()).months.map(({ month }) => month)).toEqual(['2026-M01']);
    expect(value(await getLedgerPreview(fresh.database, officer, first))).toMatchObject({ file: 'ledger.csv', findings: ['H100: a budget of £900,000, after £100,000 the month before.'] });
    expect([code(await getLedgerPreview(fresh.database, by('serviceManager'), first)), code(await take(first, by('serviceManager')))]).toEqual(['NotPermitted', 'NotPermitted']);
    value(await load('H100,100000,8100.10,101000', '2026-M01'));
    expect(code(await take(first))).toBe('LedgerPreviewStale');
    const third = await keep();
    const colleague = { ...officer, personId: council.people.director };
    expect(value(await take(third, colleague))).toEqual({ month: '2026-M02', costCentres: 1, services: 1 });
    expect((await money()).months[0]).toMatchObject({ month: '2026-M02', budget: '900000', confirmedBy: null });
    for (const gone of [third, second]) expect(code(await take(gone))).toBe('LedgerPreviewGone');
    const confirm = (personId: PersonId) => confirmLedger(fresh.database, { ...accountant, personId }, { serviceId: council.serviceId, month: '2026-M02' });
    expect([code(await confirm(council.people.policyOfficer)), code(await confirm(council.people.director))]).toEqual(['LedgerConfirmedByLoader', 'LedgerConfirmedByLoader']);
    value(await load('H100,100000,9000,101000'));
  });

  step('T: overspend of £10k agreed takes £10k from the next year, once the section 151 officer approves it after the outturn; who proposed what was refused decides no later one', async () => {
    const load = (text: string) => loadLedger(fresh.database, by('policyOfficer'), { month: '2026-M12', file: extract(text) });
    expect(code(await load('H100,100000,110000,110000'))).toBe('LedgerMonthNotBegun');
    await clockAt('2027-03-29T08:00:00.000Z');
    expect(await load('H100,1000000,110000,110000\nX1,100,1,900')).toMatchObject({ refusal: { code: 'LedgerSurprising', details: { findings: ['H100: a budget of £1,000,000, after £100,000 the month before.', 'X1: a forecast of £900 on a budget of £100.'] } } });
    value(await load('H100,100000,110000,110000'));
    const by151 = (post: SmallPost, decision: 'approve' | 'refuse') => decideOnCarryForward(fresh.database, by(post), { serviceId: council.serviceId, year, decision });
    const propose = (agreed: string | null, actor = by('serviceManager')) => proposeCarryForward(fresh.database, actor, { serviceId: council.serviceId, year, agreed, reason: 'The winter was hard' });
    expect(code(await propose('10000'))).toBe('OutturnNotYet');
    await clockAt('2027-04-12T08:00:00.000Z');
    expect(await propose('12000')).toMatchObject({ refusal: { code: 'OverspendAboveOutturn', details: { overspend: '10000' } } });
    expect(value(await propose('9000'))).toEqual({ amount: '-9000' });
    expect(code(await propose('9000'))).toBe('CarriedForwardAlready');
    expect(code(await by151('director', 'approve'))).toBe('NotDecidingMoney');
    value(await by151('chiefExecutive', 'refuse'));
    value(await propose('4000', { ...by('serviceManager'), personId: council.people.chiefExecutive }));
    expect(code(await by151('chiefExecutive', 'approve'))).toBe('MoneyDecidedByProposer');
    value(await by151('director', 'refuse'));
    expect(value(await propose('10000'))).toEqual({ amount: '-10000' });
    expect(code(await by151('chiefExecutive', 'approve'))).toBe('MoneyDecidedByProposer');
    value(await by151('director', 'approve'));
    expect(value(await getServiceMoney(fresh.database, by('auditor'), { serviceId: council.serviceId, year: '2027/28' })).broughtForward).toMatchObject({ amount: '-10000', state: 'approved' });
    expect(own).toBeDefined();
  });

  step('T: what is carried forward is a line of the next year; an underspend is proposed by itself once the accountant confirms the outturn, and decided by somebody else', async () => {
    const of = async (asked: '2027/28' | '2028/29') => value(await getServiceMoney(fresh.database, by('auditor'), { serviceId: council.serviceId, year: asked }));
    const carriedLines = async (asked: '2027/28' | '2028/29') => (await of(asked)).lines.filter(({ title, now }) => title.startsWith('Carried') && now !== '0').map(({ title, now }) => [title, now]);
    expect(await carriedLines('2027/28')).toEqual([['Carried forward from 2026/27', '-10000']]);
    await clockAt('2028-03-30T08:00:00.000Z');
    const load = async (actual: string) => value(await loadLedger(fresh.database, by('policyOfficer'), { month: '2027-M12', file: extract(`H100,100000,${actual},100000`) }));
    const confirm = () => confirmLedger(fresh.database, { ...by('auditor'), roles: ['employee'] }, { serviceId: council.serviceId, month: '2027-M12' });
    await load('100000');
    value(await confirm());
    expect((await of('2027/28')).carriedForward).toBeNull();
    await clockAt('2028-04-10T08:00:00.000Z');
    await load('92500.5');
    value(await confirm());
    expect((await of('2027/28')).carriedForward).toMatchObject({ amount: '7499.5', state: 'proposed', contributors: [council.people.auditor] });
    expect(await carriedLines('2028/29')).toEqual([]);
    value(await decideOnCarryForward(fresh.database, by('chiefExecutive'), { serviceId: council.serviceId, year: '2027/28', decision: 'approve' }));
    expect(await carriedLines('2028/29')).toEqual([['Carried forward from 2027/28', '7499.5']]);
  });

  step('T: what waits is proposed anew once a corrected outturn is confirmed; nobody approves it on figures that are no more, and an overspend is a person’s to propose', async () => {
    const of = { serviceId: council.serviceId, year: '2028/29' } as const;
    const carried = async () => value(await getServiceMoney(fresh.database, by('auditor'), of)).carriedForward;
    const correct = async (actual: string) => value(await loadLedger(fresh.database, by('policyOfficer'), { month: '2028-M12', file: extract(`H100,100000,${actual},100000`) }));
    const confirm = async () => value(await confirmLedger(fresh.database, { ...by('auditor'), roles: ['employee'] }, { serviceId: council.serviceId, month: '2028-M12' }));
    const propose = (agreed: string | null) => proposeCarryForward(fresh.database, by('serviceManager'), { ...of, agreed, reason: 'The winter was hard' });
    const approve = (version?: number) => decideOnCarryForward(fresh.database, by('chiefExecutive'), { ...of, decision: 'approve', version });
    await clockAt('2029-04-10T08:00:00.000Z');
    await correct('92500');
    await confirm();
    expect(code(await propose(null))).toBe('CarriedForwardAlready');
    await correct('93000');
    expect(await approve()).toMatchObject({ refusal: { code: 'OutturnChanged', details: { outturn: { budget: '100000', actual: '93000' } } } });
    await confirm();
    expect(await carried()).toMatchObject({ amount: '7000', state: 'proposed', contributors: [council.people.auditor], version: 2 });
    expect(code(await approve(1))).toBe('Stale');
    await correct('104000');
    await confirm();
    expect(await carried()).toMatchObject({ amount: '7000', state: 'proposed', version: 2 });
    expect(code(await approve())).toBe('OutturnChanged');
    expect(value(await propose('4000'))).toEqual({ amount: '-4000' });
    expect(await carried()).toMatchObject({ state: 'proposed', contributors: [council.people.auditor, council.people.serviceManager], version: 3 });
    value(await approve());
    expect((await carried())?.state).toBe('approved');
    expect(code(await propose('3000'))).toBe('CarriedForwardAlready');
  });

  step('T: whoever took in the month of the ledger that a carry-forward is worked out of does not decide it, whichever post they took it in by', async () => {
    await clockAt('2030-04-10T08:00:00.000Z');
    const alsoOfPolicyTeam = { ...by('policyOfficer'), personId: council.people.chiefExecutive };
    value(await loadLedger(fresh.database, alsoOfPolicyTeam, { month: '2029-M12', file: extract('H100,100000,90000,100000') }));
    value(await confirmLedger(fresh.database, { ...by('auditor'), roles: ['employee'] }, { serviceId: council.serviceId, month: '2029-M12' }));
    const of = { serviceId: council.serviceId, year: '2029/30' } as const;
    const mayDecide = async (post: SmallPost) => value(await getServiceMoney(fresh.database, by(post), of)).mayDecideCarryForward;
    const approve = (post: SmallPost) => decideOnCarryForward(fresh.database, by(post), { ...of, decision: 'approve' });
    expect([await mayDecide('chiefExecutive'), await mayDecide('director')]).toEqual([false, true]);
    expect(code(await approve('chiefExecutive'))).toBe('MoneyDecidedByProposer');
    expect(value(await approve('director'))).toEqual({ amount: '10000' });
  });
});
