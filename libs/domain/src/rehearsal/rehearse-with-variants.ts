/** A rehearsal with what it would be otherwise: a director away, one kind of task in time, and the spread that chance gives. */

import type { CalendarDate } from '../calendar/dates';
import { startYearOf } from '../calendar/financial-year';
import type { PersonId } from '../shared/id';
import type { TaskKind } from '../task/task';
import { type Assumptions, behaviourOf } from './assumptions';
import type { MeasuredMinutes } from './load';
import { papersOf, type RehearsedPaper } from './papers';
import { type RehearsalGround, rehearseYear } from './rehearse-year';
import { type DirectorAway, type OneChange, type PapersOtherwise, type PaperSpread, type RehearsalReport, reportOf } from './rehearsal-report';
import type { Rehearsal } from './rehearsal';

/** So many directors are tried away, one after the other; a council has no more that matter to its papers. */
const mostDirectors = 12;

export interface RehearsedWithVariants {
  readonly rehearsal: Rehearsal;
  readonly report: RehearsalReport;
}

/**
 * Rehearses a year by its assumptions, then what it would be otherwise: with each director away in October, with each kind of task that made a
 * paper late done by its date, and `runs` times by other chances. Yields how far it has come, from 0 to 1, after each rehearsed day.
 */
export function* rehearseWithVariants(
  ground: RehearsalGround,
  assumptions: Assumptions,
  { runs, measured, latencyBefore }: { readonly runs: number; readonly measured: MeasuredMinutes; readonly latencyBefore: RehearsalReport['latencyBefore'] },
): Generator<number, RehearsedWithVariants> {
  const { council, posts } = ground;
  const directors = directorsOf(ground).slice(0, mostDirectors);
  let done = 0;
  let planned = 1 + directors.length + runs;
  const rehearse = function* (changes: Partial<Assumptions>): Generator<number, Rehearsal> {
    const rehearsing = rehearseYear(ground, behaviourOf({ ...assumptions, ...changes }, ground));
    for (;;) {
      const next = rehearsing.next();
      if (next.done) {
        done += 1;
        return next.value;
      }
      yield done / planned;
    }
  };
  const rehearsal = yield* rehearse({});
  const own = reportOf(rehearsal, { council, posts, measured });
  const kinds = [...new Set(own.papers.flatMap(({ lostAt }) => (lostAt === null ? [] : [lostAt.kind])))];
  planned += kinds.length;
  const changes: OneChange[] = [];
  for (const kind of kinds) changes.push({ kind, ...otherwise(papersOf(council, yield* rehearse(inTime(assumptions, kind)))) });
  const directorsAway: DirectorAway[] = [];
  for (const personId of directors) {
    const absence = { personId, ...octoberOf(startYearOf(council.year)) };
    directorsAway.push({ personId, ...otherwise(papersOf(council, yield* rehearse({ absences: [...assumptions.absences, absence] }))) });
  }
  const others: (readonly RehearsedPaper[])[] = [];
  for (let run = 1; run <= runs; run += 1) others.push(papersOf(council, yield* rehearse({ seed: assumptions.seed + run })));
  return { rehearsal, report: { ...own, latencyBefore, changes, directorsAway, spread: runs === 0 ? null : { runs, papers: spreadOf(own.papers, others) } } };
}

const inTime = ({ onTime }: Assumptions, kind: TaskKind): Partial<Assumptions> => ({ onTime: [...onTime, kind] });

const octoberOf = (startYear: number): { readonly from: CalendarDate; readonly to: CalendarDate } => ({ from: `${startYear}-10-01`, to: `${startYear}-10-31` });

const otherwise = (papers: readonly RehearsedPaper[]): PapersOtherwise => ({ daysLate: Object.fromEntries(papers.map(({ key, daysLate }) => [key, daysLate])) });

/** The directors of services, by who holds their posts on 1 October. */
function directorsOf({ council, posts }: RehearsalGround): readonly PersonId[] {
  const heads = new Set(council.services.flatMap(({ directorPostId }) => (directorPostId === null ? [] : [directorPostId])));
  const people = [...heads].flatMap((postId) => posts.on(postId, octoberOf(startYearOf(council.year)).from).slice(0, 1).map(({ personId }) => personId));
  return [...new Set(people)];
}

function spreadOf(papers: readonly RehearsedPaper[], runs: readonly (readonly RehearsedPaper[])[]): readonly PaperSpread[] {
  return papers.map(({ key }) => {
    const days = runs.map((run) => run.find((paper) => paper.key === key)?.daysLate ?? null);
    const came = days.filter((late) => late !== null).sort((one, other) => one - other);
    return { key, missed: days.filter((late) => late !== 0).length, median: came[Math.floor((came.length - 1) / 2)] ?? null, worst: came.at(-1) ?? null };
  });
}
