import type { Role } from '../../authority/actor';
import type { FinancialYear } from '../../calendar/financial-year';
import { england } from '../../calendar/testing/england';
import type { Holding } from '../../organisation/organisation';
import { usualWorkingRules } from '../../organisation/working-rules';
import type { PersonId, PostId } from '../../shared/id';
import { anId } from '../../shared/testing/an-id';
import { compileTimetable } from '../../timetable/compile-timetable';
import { paperChain } from '../../timetable/paper-chain';
import type { StageDefinition } from '../../timetable/stage-definition';
import type { AskedWork } from '../../timetable/stage-work';
import { rules } from '../../timetable/template/rules';
import { runningYear } from '../../timetable/testing/running-year';
import { type Assumptions, nothingDecided } from '../assumptions';
import type { RehearsedCouncil, RehearsedEmployee, RehearsedPost, RehearsedService, RehearsedUnit } from '../rehearsed-council';

const unitsOfService = 3;

/** A council of so many employees, for specs: services of about fifty people in three units, each with five measures; the shipped timetable. */
export function aCouncil({ employees = 60, year = '2027/28' as FinancialYear } = {}): RehearsedCouncil {
  const posts: RehearsedPost[] = [];
  const add = (name: string, manager: string | null, ...roles: readonly Role[]): PostId => {
    posts.push({ id: anId(name), title: `Post ${name}`, roles, lineManagerPostId: manager === null ? null : anId(manager), closedOn: null });
    return anId(name);
  };
  add('chief', null, 'director');
  add('director', 'chief', 'director');
  add('policy', 'director', 'policy-officer');
  add('scrutiny', null, 'committee-chair');
  add('cabinet', null, 'committee-chair');
  const services: RehearsedService[] = [];
  const units: RehearsedUnit[] = [];
  const people: RehearsedEmployee[] = [];
  for (let at = 0; people.length < employees; at += 1) {
    const manager = add(`manager-${at}`, 'director', 'service-manager');
    services.push({ serviceId: anId(`service-${at}`), name: `Service ${at}`, directorateId: anId('directorate'), managerPostId: manager, directorPostId: anId('director'), committeeChairPostId: anId('scrutiny'), plan: { authorPostId: manager, deciderPostId: anId('director') } });
    for (let of = 0; of < unitsOfService; of += 1) {
      const head = add(`head-${at}-${of}`, manager, 'unit-manager');
      units.push({ unitId: anId(`unit-${at}-${of}`), name: `Unit ${at}.${of}`, serviceId: anId(`service-${at}`), plan: { authorPostId: head, deciderPostId: manager } });
      for (let one = 0; one < 16 && people.length < employees; one += 1) {
        const postId = add(`employee-${people.length}`, head, 'employee');
        people.push({ personId: anId(`person of ${postId}`), postId, serviceId: anId(`service-${at}`), unitId: anId(`unit-${at}-${of}`), managerPostId: head, startsOn: '2020-01-01', endsOn: null });
      }
    }
  }
  const holdings = posts.map(({ id }): Holding => ({ id: anId(`holding of ${id}`), postId: id, personId: anId(`person of ${id}`), basis: 'permanent', share: '1', startsOn: '2020-01-01', endsOn: null }));
  return {
    year, calendar: england, rules: usualWorkingRules, services, units,
    stages: runningYear({ year }).stages,
    organisation: { posts, holdings, deputies: [] },
    people: new Map(posts.map(({ id }) => [anId<PersonId>(`person of ${id}`), `Holder of ${id}`])),
    employees: people,
    measures: services.flatMap(({ serviceId }, service) => [0, 1, 2, 3, 4].map((at) => ({
      measureId: anId(`measure-${service}-${at}`), ref: `M${service}.${at}`, serviceId, frequency: 'quarterly', ownerPostId: anId(`head-${service}-${at % unitsOfService}`), verifierPostId: anId(`manager-${service}`),
    } as const))),
    audiences: new Map(),
    chairs: [{ body: 'scrutiny', chairPostId: anId('scrutiny') }, { body: 'cabinet', chairPostId: anId('cabinet') }],
  };
}

/** The same council with stages of its own: a form by 29 February that every service gives back and its director signs off, and three weeks of school holidays. */
export function withReturns(council: RehearsedCouncil): RehearsedCouncil {
  const own = { phase: 'review', track: 'people' } as const;
  const asked: AskedWork = {
    kind: 'form', audience: { of: 'services', named: [] }, owner: { of: 'role', named: 'policy-officer' }, guidance: '', link: null, window: 5, grace: 3, reminders: 'close', signOff: 'director',
    questions: [{ key: 'q1', asks: 'How many?', type: 'number', required: true }, { key: 'q2', asks: 'Which?', type: 'choice', choices: ['This', 'That'], required: true }],
  };
  const holiday = (edge: 'starts' | 'ends') => ({ period: 'school-holiday', named: 'Summer', edge }) as const;
  const definitions: readonly StageDefinition[] = [
    ...council.stages,
    { ...own, key: 'own.leap', title: 'Equality return', rule: rules.date(2, 29), work: asked },
    { ...own, key: 'own.school-ends', title: 'Schools close', rule: rules.date(7, 26), edgeOf: holiday('starts') },
    { ...own, key: 'own.school-begins', title: 'Schools open', rule: rules.date(8, 13), edgeOf: holiday('ends') },
  ];
  const posts = council.services.map(({ serviceId, name, managerPostId, directorPostId }) => ({ postId: managerPostId!, serviceId, name, directorPostId }));
  return withStages(council, definitions, new Map([['own.leap', { ownerPostId: anId('policy'), posts }]]));
}

/** The same council with a Cabinet paper on 10 December whose every step the first service's manager is asked for. */
export function withPaper(council: RehearsedCouncil): RehearsedCouncil {
  const meeting = { key: 'own.depot', title: 'Cabinet decides on the depot', phase: 'do', track: 'planning' } as const;
  const parts = { author: 'M0', finance: 'M0', legal: 'M0', leadMember: 'M0', clerk: 'M0' };
  const chain = paperChain(meeting, { parts, keyDecision: false });
  const manager = { postId: anId<PostId>('manager-0'), serviceId: null, name: 'Manager', directorPostId: null };
  const audiences = new Map(chain.map(({ key }) => [key, { ownerPostId: manager.postId, posts: [manager] }]));
  return withStages(council, [...council.stages, { ...meeting, rule: rules.date(12, 10) }, ...chain], audiences);
}

function withStages(council: RehearsedCouncil, definitions: readonly StageDefinition[], audiences: RehearsedCouncil['audiences']): RehearsedCouncil {
  const compiled = compileTimetable({ year: council.year, definitions, meetings: [], calendar: council.calendar });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  return { ...council, stages: compiled.value.stages, audiences };
}

/** Everybody does everything on its day, reports are composed as soon as they can be, and every figure is within tolerance. */
export const onTheDay = (changes: Partial<Assumptions> = {}): Assumptions => ({
  seed: 1, councilPlanOn: '2027-04-08', lateness: [{ kind: 'compose-report', serviceId: null, workingDays: [-9] }], pastFigures: [], past: nothingDecided, absences: [], onTime: [], set: [], ...changes,
});
