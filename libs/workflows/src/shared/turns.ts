import type { TurnTaken } from '@golden-thread/domain/task';
import { Nudges } from './nudges';
import type { TurnRequest } from './turn-request';
import type { WorkflowRun } from './workflow-run';

/**
 * What a workflow remembers between turns: where the subject stood when last looked at, and which nudges wait. Everything else is
 * in the rows. Plain state, so that it is tested without an engine.
 */
export class Turns<Phase extends string = string> {
  readonly request: TurnRequest;
  readonly nudges: Nudges;
  private phase: Phase | null;
  private chapter: string | null;
  private chapterChanged = false;

  constructor(run: WorkflowRun) {
    this.request = { councilId: run.councilId, subjectId: run.subjectId };
    this.nudges = new Nudges(run.soFar?.nudges);
    this.phase = (run.soFar?.phase ?? null) as Phase | null;
    this.chapter = run.soFar?.chapter ?? null;
  }

  /** Before the first look the phase is unknown, and every loop may be the one. */
  mayBeIn(phases: readonly Phase[]): boolean {
    return this.phase === null || phases.includes(this.phase);
  }

  get where(): Phase | null {
    return this.phase;
  }

  get entersNewChapter(): boolean {
    return this.chapterChanged;
  }

  note(heardBefore: number, taken: TurnTaken<Phase>): void {
    this.nudges.settle(heardBefore, taken.handled);
    this.phase = taken.phase;
    const chapter = taken.chapter ?? this.chapter;
    this.chapterChanged ||= this.chapter !== null && chapter !== this.chapter;
    this.chapter = chapter;
  }

  /** What the next run is started with, when this one continues as new. */
  get nextRun(): WorkflowRun {
    return { ...this.request, soFar: { phase: this.phase, chapter: this.chapter, nudges: this.nudges.soFar } };
  }
}
