/** A rehearsal in sentences, for the management team: which paper is late, at whose step, who has too much, what breaks, what one change saves. */

import { longDate, shortDate } from '../calendar/date-format';
import { hopsOf, type QuarterLatency } from '../review/latency';
import { taskKinds } from '../task/task';
import { minutesOfWorkingDay } from './load';
import type { LateStep, RehearsedPaper } from './papers';
import { type NamesInReport, nobodyKnown, type PapersOtherwise, type RehearsalReport } from './rehearsal-report';

/** '1,234': a comma before each three figures. */
const whole = (count: number): string => (count < 1_000 ? `${count}` : `${whole(Math.floor(count / 1_000))},${String(count % 1_000).padStart(3, '0')}`);

const counted = (count: number, one: string, many = `${one}s`): string => `${whole(count)} ${count === 1 ? one : many}`;

/** Every finding, the gravest first. */
export function findingsOf(report: RehearsalReport, names: NamesInReport): readonly string[] {
  return [...paperFindings(report, names), ...needFindings(report), ...loadFindings(report, names), ...changeFindings(report), ...absenceFindings(report, names), ...latencyFindings(report), ...countFindings(report)];
}

function paperFindings(report: RehearsalReport, names: NamesInReport): readonly string[] {
  const late = report.papers.filter(({ daysLate }) => daysLate !== 0);
  if (late.length === 0) return [`Every paper makes its agenda: ${report.papers.map(({ title }) => `“${title}”`).join(', ')}.`];
  return late.map((paper) => `${missed(paper)}${paper.lostAt === null ? '' : ` ${lost(paper.lostAt, names)}`}${spreadOf(paper, report)}`);
}

/** How many stages that come too early are named in sentences; the table has them all. */
const mostNeedsNamed = 5;

/** Which stages come before what they need is complete, the worst first. */
function needFindings({ needsMissed = [] }: RehearsalReport): readonly string[] {
  const worst = [...needsMissed].sort((one, other) => (other.daysLate ?? Infinity) - (one.daysLate ?? Infinity)).slice(0, mostNeedsNamed);
  const said = worst.map(({ title, on, needsTitle, completeOn, daysLate }) =>
    `“${title}” (${shortDate(on)}) comes before what it needs: “${needsTitle}” ${completeOn === null ? 'is never complete' : `is complete ${counted(daysLate!, 'day')} later, on ${longDate(completeOn)}`}.`);
  return needsMissed.length <= mostNeedsNamed ? said : [...said, `${counted(needsMissed.length - mostNeedsNamed, 'more stage comes', 'more stages come')} before what they need.`];
}

const missed = ({ title, agendaOn, daysLate }: RehearsedPaper): string =>
  daysLate === null ? `“${title}”: its paper never comes; the agenda is out on ${longDate(agendaOn)}.` : `“${title}”: its paper misses the agenda of ${longDate(agendaOn)} by ${counted(daysLate, 'day')}.`;

function lost({ kind, about, postId, personId, daysLate }: LateStep, { people, posts }: NamesInReport): string {
  const who = [personId === null ? null : people.get(personId), posts.get(postId)].filter(Boolean).join(', ');
  const step = `“${taskKinds[kind].asks}” (${about}), asked of ${who}`;
  return daysLate === null ? `It waits for ${step}.` : `${counted(daysLate, 'day')} ${daysLate === 1 ? 'is' : 'are'} lost at ${step}.`;
}

const spreadOf = ({ key }: RehearsedPaper, { spread }: RehearsalReport): string => {
  const found = spread?.papers.find((paper) => paper.key === key);
  return spread === null || found === undefined ? '' : ` Of ${counted(spread.runs, 'rehearsal')} by chance, ${found.missed} miss it.`;
};

function loadFindings({ fullWeeks: [fullest], fullPeople }: RehearsalReport, { people }: NamesInReport): readonly string[] {
  if (fullest === undefined) return ['Nobody has more than a day’s work in any week.'];
  return [
    `${counted(fullPeople, 'person has', 'people have')} more than a day’s work in a week. The fullest: ${people.get(fullest.personId) ?? nobodyKnown}, ${days(fullest.minutes)} in the week of ${longDate(fullest.week)} (${counted(fullest.tasks, 'task')}).`,
  ];
}

/** Working days of more than one: what is above it by less than can be shown is said so. */
function days(minutes: number): string {
  const shown = (minutes / minutesOfWorkingDay).toFixed(1);
  return shown === '1.0' ? 'just over a day' : `${shown} days`;
}

/** What one change saves: only where it makes a paper earlier. */
function changeFindings(report: RehearsalReport): readonly string[] {
  return report.changes.flatMap(({ kind, ...change }) => {
    const saved = differences(report, change).filter(({ before, after }) => after !== null && (before === null || after < before));
    return saved.length === 0 ? [] : [`If everybody did “${taskKinds[kind].asks}” by its date: ${saved.map(sayOtherwise).join('; ')}.`];
  });
}

/** What breaks while a director is away in October. */
function absenceFindings(report: RehearsalReport, { people }: NamesInReport): readonly string[] {
  const broken = report.directorsAway.flatMap((away) => {
    const worse = differences(report, away).filter(({ before, after }) => before !== null && (after === null || after > before));
    return worse.length === 0 ? [] : [`If ${people.get(away.personId) ?? nobodyKnown} is away in October and nobody deputises: ${worse.map(sayOtherwise).join('; ')}.`];
  });
  return broken.length > 0 || report.directorsAway.length === 0 ? broken : ['No paper becomes later when one director is away for October.'];
}

interface PaperOtherwise {
  readonly paper: RehearsedPaper;
  readonly before: number | null;
  readonly after: number | null;
}

const differences = ({ papers }: RehearsalReport, { daysLate }: PapersOtherwise): readonly PaperOtherwise[] =>
  papers.map((paper) => ({ paper, before: paper.daysLate, after: daysLate[paper.key] ?? null }));

const sayOtherwise = ({ paper, before, after }: PaperOtherwise): string => {
  const title = `the paper of “${paper.title}” (${shortDate(paper.meetsOn)})`;
  if (after === 0) return `${title} makes its agenda${before === null ? '' : `, ${counted(before, 'day')} earlier`}`;
  if (after === null) return `${title} never comes`;
  return `${title} is ${counted(after, 'day')} late${before === null ? '' : ` instead of ${before}`}`;
};

/** How long figures take to members, beside how long they took: the shortest and the longest of each. */
function latencyFindings({ latency, latencyBefore }: RehearsalReport): readonly string[] {
  const toMembers = (rounds: readonly QuarterLatency[]): string | null => {
    const days = rounds.flatMap((round) => hopsOf(round).flatMap(({ stage, sincePeriodEnd }) => (stage === 'members' ? [sincePeriodEnd] : []))).sort((one, other) => one - other);
    const [least, most] = [days[0], days.at(-1)];
    if (least === undefined || most === undefined) return null;
    return least === most ? counted(least, 'day') : `${least} to ${counted(most, 'day')}`;
  };
  const [now, before] = [toMembers(latency.map(({ rehearsed }) => rehearsed)), toMembers(latencyBefore.map(({ actual }) => actual))];
  if (now === null) return [];
  return [`Figures are before members ${now} after the end of their quarter${before === null ? '' : `; in the last rounds it was ${before}`}.`];
}

function countFindings({ counts }: RehearsalReport): readonly string[] {
  const { tasks, late, neverDone, reminders, escalations, reviewsMissed } = counts;
  return [
    `The year asks ${counted(tasks, 'task')}; ${whole(late)} are done late, ${neverDone === 0 ? 'none' : whole(neverDone)} never. It gives ${counted(reminders, 'reminder')} and ${counted(escalations, 'escalation')}.`,
    ...(reviewsMissed === 0 ? [] : [`${counted(reviewsMissed, 'service review is', 'service reviews are')} missing when a round closes.`]),
  ];
}
