import { askForRehearsal, stopRehearsal } from '@golden-thread/application/rehearsal/ask-for-rehearsal';
import { getRehearsal } from '@golden-thread/application/rehearsal/read-rehearsals';
import { runRehearsal } from '@golden-thread/application/rehearsal/run-rehearsal';
import { addMonths } from '@golden-thread/domain/calendar/dates';
import { financialYearDates } from '@golden-thread/domain/calendar/financial-year';
import { usualWorkingRules } from '@golden-thread/domain/organisation/working-rules';
import { type Assumptions, behaviourOf, nothingDecided } from '@golden-thread/domain/rehearsal/assumptions';
import type { RehearsedCouncil } from '@golden-thread/domain/rehearsal/rehearsed-council';
import { rehearsalGround, rehearseYear } from '@golden-thread/domain/rehearsal/rehearse-year';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import { defaultTemplate } from '@golden-thread/domain/timetable/default-template';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { LargeOrganisation } from './large-organisation';
import { measureRate, until } from './measure-rate';
import { benchYear } from './prepare-council';
import { signIn } from './sign-in';

const districtPeople = 600;
const manyRuns = 100;
const pageReaders = 4;
const pagesRead = 400;
const asBefore = { seed: 1, lateness: 'as-before', councilPlanOn: null, onTime: [] } as const;

/**
 * How long rehearsals take: the council that is measured, whatever its size, from its rows to what is kept, its directors' absences left out by
 * measuring the rehearsal alone; a district in memory, once and a hundred times for the spread.
 */
export async function measureRehearsals(bench: BenchCouncil): Promise<void> {
  const { database, councilId, organisation, table, cast } = bench;
  table.progress('rehearsing the year');
  const officer = await bench.as('Policy Officer');
  const { rehearsalId } = await cast.expectAccepted(askForRehearsal(database, officer, { year: benchYear, name: 'Bench', runs: 0, chosen: asBefore, set: [], absences: [] }));
  const began = performance.now();
  await runRehearsal(database, { councilId, rehearsalId });
  const note = 'from the rows to what is kept, once and with each director away';
  table.figure(`rehearsing a year of ${organisation.posts.length.toLocaleString('en-GB')} people`, { measured: (performance.now() - began) / 1000, unit: 's', aim: 60, note });
  const district = districtCouncil();
  const { startsOn, endsOn } = financialYearDates(benchYear);
  const ground = rehearsalGround(district, { from: startsOn, to: addMonths(endsOn, 6) });
  const seconds = (times: number): number => {
    const from = performance.now();
    for (let seed = 1; seed <= times; seed += 1) {
      const rehearsing = rehearseYear(ground, behaviourOf({ ...onItsDay, seed }, ground));
      while (!rehearsing.next().done);
    }
    return (performance.now() - from) / 1000;
  };
  table.figure(`rehearsing a year of ${districtPeople} people in memory`, { measured: seconds(1), unit: 's', aim: 5 });
  table.figure(`the same ${manyRuns} times, for the spread`, { measured: seconds(manyRuns), unit: 's', aim: 60 });
  await measurePagesMeanwhile(bench);
}

/** What everybody else notices while the worker rehearses a year of the whole council a hundred times: their first page's 95th percentile, as a ratio to the same a moment before. */
async function measurePagesMeanwhile(bench: BenchCouncil): Promise<void> {
  const { database, organisation, stack, table, cast } = bench;
  const readers = await signIn(bench, organisation.posts.slice(-100).map((post) => organisation.personOf(post)));
  const officer = await bench.as('Policy Officer');
  const api = new ApiClient(stack.apiPort, pageReaders);
  const read = () =>
    measureRate(stack, { clients: pageReaders, times: pagesRead }, async (index) => {
      const { status } = await api.send('GET', '/tasks', { headers: { cookie: readers[index % readers.length]!, accept: 'text/html' } });
      if (status !== 200) throw new Error(`/tasks was answered ${status}.`);
    });
  try {
    const quiet = await read();
    const { rehearsalId } = await cast.expectAccepted(askForRehearsal(database, officer, { year: benchYear, name: 'Meanwhile', runs: manyRuns, chosen: asBefore, set: [], absences: [] }));
    const stateOf = async () => (await cast.expectAccepted(getRehearsal(database, officer, { rehearsalId }))).rehearsal.state;
    await until('the worker to rehearse', async () => (await stateOf()) === 'running', { everyMs: 100, atMostMs: 30_000 });
    const during = await read();
    const state = await stateOf();
    if (state === 'running') await cast.expectAccepted(stopRehearsal(database, officer, { rehearsalId }));
    const note = `p95 ${quiet.p95.toFixed(1)} ms before, ${during.p95.toFixed(1)} ms during; then it was ${state}`;
    table.figure('page: my tasks, p95 during a rehearsal, of p95', { measured: during.p95 / quiet.p95, unit: '×', aim: 2, note });
  } finally {
    api.close();
  }
}

/** Everybody does everything on its day: the most tasks, and reminders before each. */
const onItsDay: Assumptions = {
  seed: 1, councilPlanOn: financialYearDates(benchYear).startsOn, lateness: [], pastFigures: [], past: nothingDecided, absences: [], onTime: [], set: [],
};

/** A district as the rehearsal knows it, with five measures a service. */
function districtCouncil(): RehearsedCouncil {
  const { toImport } = new LargeOrganisation(idFor<CouncilId>('bench', 'district'), districtPeople);
  const { posts, services, units, holdings, deputies, people, directorates } = toImport;
  const calendar = { nation: 'england', confirmedUntil: null, days: [] } as const;
  const compiled = compileTimetable({ year: benchYear, definitions: defaultTemplate, meetings: [], calendar });
  if (!compiled.ok) throw new Error(compiled.refusal.code);
  const headOf = new Map(directorates.map(({ id, headPostId }) => [id as string, headPostId]));
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const director = (serviceId: string | null) => headOf.get(services.find(({ id }) => id === serviceId)?.parentId ?? '') ?? null;
  return {
    year: benchYear, calendar, rules: usualWorkingRules, stages: compiled.value.stages,
    organisation: { posts, holdings, deputies },
    people: new Map(people.map(({ id, name }) => [id, name])),
    services: services.map(({ id, name, parentId, headPostId }) => ({
      serviceId: id, name, directorateId: parentId!, managerPostId: headPostId, directorPostId: director(id), committeeChairPostId: null, plan: { authorPostId: headPostId!, deciderPostId: director(id)! },
    })),
    units: units.map(({ id, name, parentId, headPostId }) => ({
      unitId: id, name, serviceId: parentId!, plan: { authorPostId: headPostId!, deciderPostId: services.find((service) => service.id === parentId)!.headPostId! },
    })),
    employees: holdings.flatMap(({ personId, postId, startsOn }) => {
      const { serviceId, unitId, lineManagerPostId } = postOf.get(postId)!;
      return serviceId === null ? [] : [{ personId, postId, startsOn, endsOn: null, serviceId, unitId, managerPostId: lineManagerPostId }];
    }),
    measures: services.flatMap(({ id, headPostId }) => Array.from({ length: 5 }, (_, at) => ({
      measureId: idFor('bench', 'measure', id, at), ref: `M${at}`, serviceId: id, frequency: 'quarterly' as const, ownerPostId: headPostId!, verifierPostId: director(id)!,
    }))),
    audiences: new Map(),
    chairs: [],
  };
}
