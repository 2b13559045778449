import { england } from '../calendar/testing/england';
import type { DirectorateId, ServiceId, UnitId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { rules } from '../timetable/template/rules';
import { withServicesReorganised } from '../timetable/services-renamed';
import type { StageDefinition } from '../timetable/stage-definition';
import type { StageAudience } from '../timetable/stage-work';
import { decidePlanning, decideReorganisation, decideWithdrawal, type ReorganisationFacts, type ServiceFound } from './decide-reorganisation';
import type { Reorganisation, ReorganisationAsked } from './service-reorganisation';

const [hou, lei, env, within] = [anId<ServiceId>('HOU'), anId<ServiceId>('LEI'), anId<ServiceId>('ENV'), anId<DirectorateId>('D1')];
const unit = (code: string) => ({ id: anId<UnitId>(code), code, name: code });
const service = (id: ServiceId, code: string, more: Partial<ServiceFound> = {}): ServiceFound => ({ id, code, name: code, closedOn: null, units: [unit(`${code}-1`), unit(`${code}-2`)], ...more });
const facts: ReorganisationFacts = { services: [service(hou, 'HOU'), service(lei, 'LEI'), service(env, 'ENV', { closedOn: '2026-12-31' })], openDirectorates: [{ id: within, code: 'D1', name: 'Communities' }], planned: [], yearRuns: true };
const on = { today: '2026-11-30', calendar: england } as const;
const formed = { formed: { code: ' HOM ', name: 'Homes and Communities', directorateId: within, headPostId: null } };
const merger: ReorganisationAsked = { kind: 'merge', effectiveOn: '2027-04-01', from: [hou, lei], into: formed, unitIds: [] };
const split: ReorganisationAsked = { kind: 'split', effectiveOn: '2027-04-01', from: [hou], into: formed, unitIds: [unit('HOU-1').id] };
const refusalOf = (asked: ReorganisationAsked, more: Partial<ReorganisationFacts> = {}) => {
  const decided = decideReorganisation(asked, { ...facts, ...more }, on);
  return decided.ok ? null : decided.refusal.code;
};

describe('services that merge or split', () => {
  it('come together in one that goes on, or in a new one; a split leaves the service at least a unit', () => {
    expect(decideReorganisation(merger, facts, on)).toEqual({ ok: true, value: { ...merger, into: { formed: { ...formed.formed, code: 'HOM' } } } });
    expect(refusalOf({ ...merger, from: [hou], into: { goesOn: lei } })).toBeNull();
    expect(refusalOf(split)).toBeNull();
  });

  it.each<[code: string, asked: ReorganisationAsked, more: Partial<ReorganisationFacts>]>([
    ['DayHasPassed', { ...merger, effectiveOn: '2026-11-29' }, {}],
    ['ServicesNotChosen', { ...merger, from: [hou] }, {}],
    ['ServicesNotChosen', { ...merger, from: [hou, hou] }, {}],
    ['ServicesNotChosen', { ...split, from: [hou, lei] }, {}],
    ['ServiceEndsAndGoesOn', { ...merger, into: { goesOn: hou } }, {}],
    ['ServiceNotOpen', { ...merger, from: [hou, env] }, {}],
    ['UnitsNotChosen', { ...split, unitIds: [] }, {}],
    ['UnitsNotChosen', { ...split, unitIds: [unit('LEI-1').id] }, {}],
    ['UnitsNotChosen', { ...split, unitIds: [unit('HOU-1').id, unit('HOU-2').id] }, {}],
    ['NameMissing', { ...merger, into: { formed: { ...formed.formed, name: ' ' } } }, {}],
    ['AlreadyAddedUnderCode', { ...merger, into: { formed: { ...formed.formed, code: 'ENV' } } }, {}],
    ['NotWithinOpenPart', { ...merger, into: { formed: { ...formed.formed, directorateId: anId<DirectorateId>('D9') } } }, {}],
    ['NoYearRuns', merger, { yearRuns: false }],
    ['ReorganisedAlready', { ...merger, from: [hou], into: { goesOn: lei } }, { planned: [{ id: anId('other'), effectiveOn: '2027-02-01', from: [env], intoServiceId: lei }] }],
    ['ReorganisedAlready', merger, { planned: [{ id: anId('other'), effectiveOn: '2027-02-01', from: [lei], intoServiceId: env }] }],
  ])('are refused: %s', (code, asked, more) => expect(refusalOf(asked, more)).toBe(code));
});

describe('a reorganisation that is planned', () => {
  const previewed: Reorganisation = { ...merger, id: anId('r'), intoServiceId: anId('HOM'), state: 'previewed', reason: '', version: 1 };

  it('may name a service that has its last day then', () => expect(refusalOf({ ...merger, effectiveOn: '2026-12-31', from: [hou, env] })).toBeNull());

  it('has a reason, is decided once, and is withdrawn while it waits for its day', () => {
    expect(decidePlanning(previewed, ' \n ')).toMatchObject({ ok: false, refusal: { code: 'ReasonMissing' } });
    const planned = decidePlanning(previewed, ' Agreed by Full Council ');
    if (!planned.ok) throw new Error(planned.refusal.code);
    expect(planned.value).toMatchObject({ state: 'planned', reason: 'Agreed by Full Council', version: 2 });
    expect(decidePlanning(planned.value, 'Again')).toMatchObject({ ok: false, refusal: { code: 'ReorganisationDecided' } });
    expect(decideWithdrawal(planned.value)).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
    expect(decideWithdrawal({ ...planned.value, state: 'carried-out' })).toMatchObject({ ok: false, refusal: { code: 'ReorganisationDecided' } });
  });
});

describe('stages that ask services by their codes', () => {
  const asking = (named: readonly string[], of: StageAudience['of'] = 'services'): StageDefinition => ({
    key: 'own.return', title: 'Return', phase: 'do', track: 'people', rule: rules.date(6, 30),
    work: { kind: 'task', audience: { of, named }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 5, grace: 0, reminders: 'usual', signOff: 'nobody', questions: [] },
  });
  const asked = (definition: StageDefinition, stays = false) => {
    const [{ work } = {}] = withServicesReorganised([definition], { from: ['HOU', 'LEI'], into: 'HOM', stays });
    return work && 'audience' in work ? work.audience.named : null;
  };

  it('ask where they went, once; all services, and what is no service, as before', () => {
    expect(asked(asking(['ENV', 'LEI', 'HOU']))).toEqual(['ENV', 'HOM']);
    expect(asked(asking(['ENV', 'HOU']), true)).toEqual(['ENV', 'HOU', 'HOM']);
    expect(asked(asking([]))).toEqual([]);
    const posts = asking(['HOU'], 'posts');
    expect(withServicesReorganised([posts], { from: ['HOU'], into: 'HOM', stays: false })[0]).toBe(posts);
  });
});
