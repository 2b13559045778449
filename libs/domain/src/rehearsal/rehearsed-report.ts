import type { FinancialYear } from '../calendar/financial-year';
import type { Challenge } from '../report/challenge';
import { decideAnswer } from '../report/decide-answer';
import { answerDueOn, decideChallenge } from '../report/decide-challenge';
import { decideChallengeConclusion } from '../report/decide-challenge-conclusion';
import { decideComposition } from '../report/decide-composition';
import { decideReportPublication } from '../report/decide-publication';
import { challengeBodies, type ChallengeBody, challengeBodyKeys, type PerformanceReport, reportHalves, type ReportTiming } from '../report/performance-report';
import { nextStepOfReport, postsAskedByReport, type ReportAsk, reportDue, type ReportPhase, type ReportStep, taskOfReportAsk } from '../report/schedule';
import { reportTransitions } from '../report/transitions';
import type { ChallengeId, PersonId, PostId, ReportId, SnapshotId, YearId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import type { RehearsedRound } from './rehearsed-round';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** What the rules ask of a text or a digest: that it is there, and the same. */
const text = 'Rehearsed';

/** A half-yearly report in a rehearsal: composed once its round is concluded, challenged by both bodies at their meetings, published. */
export class RehearsedReport implements Follower {
  readonly key: string;
  private report: PerformanceReport | null = null;
  private challenges: readonly Challenge[] = [];
  private readonly policyTeam: readonly PostId[];

  constructor(
    private readonly of: YearUnderway,
    private readonly timing: ReportTiming,
    private readonly round: RehearsedRound | undefined,
    private readonly published: (half: ReportTiming['half'], at: Moment) => void,
  ) {
    this.key = timing.half;
    this.policyTeam = of.posts.withRole('policy-officer');
  }

  due(at: Moment): StepDue<ReportPhase, ReportStep> {
    return nextStepOfReport({ report: this.report, timing: this.timing, reminders: this.of.desk.owed(this.key, at.today) }, at);
  }

  take(step: ReportStep, at: Moment): void {
    if (step === 'moveReportDates') throw new Error('No date of a rehearsed year moves.');
    if (step === 'remindOfReport') return this.of.remind(this.key, at);
    this.report = { ...this.timing, id: this.key as ReportId, state: reportTransitions.first, hash: null, concluded: [], publishedAt: null, version: 1 };
    this.of.record('ReportOpened', this.key, at);
    this.askWhatIsDue(at);
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    this.of.signal(this.key);
    if (task.kind === 'compose-report') return this.compose(by, at);
    if (task.kind === 'answer-challenge') return this.answer(task, by, at);
    return task.kind === 'challenge-report' ? this.conclude(task, by, at) : this.publish(by, at);
  }

  /** What members write of a report that their body has before it; the policy team is asked for the answers. */
  writeChallenges(at: Moment): void {
    for (const body of challengeBodyKeys) {
      if (this.report === null || this.report.concluded.includes(body)) continue;
      const thing = this.challengeOf(body);
      const meetsOn = body === 'scrutiny' ? this.timing.scrutinyOn : this.timing.cabinetOn;
      for (let left = this.of.behaviour.challengesOn({ thing, body, meetsOn }, at.today); left > 0; left -= 1) this.writeChallenge(body, at);
    }
  }

  private writeChallenge(body: ChallengeBody, at: Moment): void {
    const chair = this.of.council.chairs.find((one) => one.body === body)?.chairPostId ?? null;
    const [member] = chair === null ? [] : this.of.posts.on(chair, at.today);
    const number = this.challenges.length + 1;
    const id = `${this.key} challenge ${number}` as ChallengeId;
    const decided = decideChallenge(this.report!, { id, number, body, text, by: this.of.actor(member?.personId ?? ('' as PersonId)), now: at.now, sitsOn: [body] });
    if (!decided.ok) return;
    this.challenges = [...this.challenges, decided.value.challenge];
    this.of.record(decided.value.event.name, id, at);
    const about = `${reportHalves[this.timing.half].title} ${this.timing.year}, challenge ${number}`;
    for (const postId of this.policyTeam) this.of.desk.ask({ kind: 'answer-challenge', thing: id, about, postId, serviceId: null, dueOn: answerDueOn(at), follower: this.key }, at.today);
  }

  private answer({ thing, kind }: DeskTask, by: PersonId, at: Moment): boolean {
    const challenge = this.challenges.find(({ id }) => id === thing)!;
    const decided = decideAnswer(challenge, { text, by: this.of.actor(by), now: at.now });
    if (!decided.ok) return false;
    this.challenges = this.challenges.map((one) => (one === challenge ? decided.value.challenge : one));
    this.of.record(decided.value.event.name, thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    return true;
  }

  private compose(by: PersonId, at: Moment): boolean {
    const decided = decideComposition(this.report!, { snapshotId: text as SnapshotId, hash: text, roundState: this.round?.round?.state ?? 'open', summary: text });
    if (!decided.ok) return false;
    this.settle(decided.value, { thing: this.key, kind: 'compose-report', by, at });
    this.askWhatIsDue(at);
    return true;
  }

  /** A body finishes at its meeting, whatever it is asked for earlier. */
  private conclude({ thing }: DeskTask, by: PersonId, at: Moment): boolean {
    const body = challengeBodyKeys.find((one) => thing === this.challengeOf(one))!;
    const decided = decideChallengeConclusion(this.report!, { body, sitsOn: [body], statement: '', today: at.today }, this.challenges);
    if (!decided.ok) return false;
    this.settle(decided.value, { thing, kind: 'challenge-report', by, at });
    this.askWhatIsDue(at);
    return true;
  }

  private publish(by: PersonId, at: Moment): boolean {
    const decided = decideReportPublication(this.report!, { hash: text, yearId: this.timing.year as FinancialYear & YearId, ...at });
    if (!decided.ok) return false;
    this.settle(decided.value, { thing: this.key, kind: 'publish-report', by, at });
    this.published(this.timing.half, at);
    return true;
  }

  private settle(
    { report, event }: { readonly report: PerformanceReport; readonly event: { readonly name: Parameters<YearUnderway['record']>[0] } },
    { thing, kind, by, at }: { readonly thing: string; readonly kind: DeskTask['kind']; readonly by: PersonId; readonly at: Moment },
  ): void {
    this.report = report;
    this.of.record(event.name, thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
  }

  /** Opens the tasks that the report's state asks for and that do not lie open yet. */
  private askWhatIsDue(at: Moment): void {
    const { half, year } = this.timing;
    const { chairs } = this.of.council;
    const title = `${reportHalves[half].title} ${year}`;
    for (const ask of reportDue(this.report!, at.today).asks) {
      const thing = ask.ask === 'challenge' ? this.challengeOf(ask.body) : this.key;
      const kind = taskOfReportAsk[ask.ask];
      if (this.of.desk.openOf(thing).some((task) => task.kind === kind)) continue;
      for (const postId of postsAskedByReport(ask, { chairs, policyTeam: this.policyTeam })) {
        this.of.desk.ask({ kind, thing, about: aboutOf(ask, title), postId, serviceId: null, dueOn: ask.dueOn, follower: this.key }, at.today);
      }
    }
  }

  private challengeOf(body: ChallengeBody): string {
    return `${this.key} ${body}`;
  }
}

const aboutOf = (ask: ReportAsk, title: string): string => (ask.ask === 'challenge' ? `${title}, ${challengeBodies[ask.body].title}` : title);
