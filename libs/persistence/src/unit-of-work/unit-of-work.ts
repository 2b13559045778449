import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { WorkingCalendar } from '@golden-thread/domain/calendar/working-calendar';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { CorrelationId, CouncilId, EventId, Id, PostId, StageId, SubmissionId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { TaskEnding } from '@golden-thread/domain/task/transitions';
import type { IdOrReference } from './id-or-reference';

/** What every unit of work knows of its council: above all which clock dates its acts. */
export interface CouncilFacts {
  readonly id: CouncilId;
  readonly name: string;
  readonly kind: 'live' | 'training';
  /** A training council's own time, which stands still until moved. Null for a live council. */
  readonly clockAt: Instant | null;
  /** On which days it works. */
  readonly calendar: WorkingCalendar;
}

/** Who opens a unit of work, and which submission it carries out. */
export interface Scope {
  readonly actor: Actor;
  /**
   * The form's or the request's own id. A repeated id with the same content is answered with the earlier outcome;
   * with other content it is refused (`SubmissionIdUsedForSomethingElse`).
   */
  readonly submission?: { readonly id: SubmissionId; readonly content: unknown } | undefined;
  /** Ties together what one request or one step of a workflow did. Made up where absent. */
  readonly correlationId?: CorrelationId;
}

/** A scope that says what it is about: that is held and read in the round trip in which the transaction begins. */
export interface ScopeOf<Loaded> extends Scope {
  readonly load: (loading: Loading) => Promise<Loaded>;
}

/** A statement that every connection prepares once, under its name: for what is asked at every decision or page, whose planning costs more than carrying it out. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** SQL as it is sent: as text, planned anew each time, or prepared. */
export type Statement = string | Prepared;

/** What is needed to find something of one council, whatever the time there. */
export interface Finding {
  readonly council: Pick<CouncilFacts, 'id'>;
  /**
   * Asks in SQL. Its columns are called as the fields of `Row` (`service_id as "serviceId"`); nothing renames them afterwards. That they agree,
   * with their types and whether they can be null, is checked against the migrated schema for every call there is.
   */
  query<Row>(statement: Statement, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One consistent reading of one council's rows, at one instant of its clock. */
export interface Reading extends Finding {
  readonly council: CouncilFacts;
  readonly now: Instant;
  /** The council's date, Europe/London. */
  readonly today: CalendarDate;
  /** The council's, on which its working days are counted. */
  readonly calendar: WorkingCalendar;
}

/** How one kind of thing is held for a decision, and read. */
export interface Loadable<Thing extends { readonly id: Id }, Named extends string = IdOrReference> {
  /** The type of its stream. */
  readonly type: ThingType;
  /** Its table, and the column that holds its reference; null where it is named by its id alone. */
  readonly table: string;
  readonly reference: string | null;
  /** Another thing that is held before it, because the decision may change that too: the type of its stream, and the column that names it. */
  readonly within?: { readonly type: ThingType; readonly column: string };
  readonly find: (finding: Finding, named: Named) => Promise<Thing | undefined>;
}

/** What a decision is about is held and read with this, in the round trip in which the transaction begins. */
export interface Loading extends Finding {
  /**
   * Holds the stream until the end, so that two decisions about one thing follow each other.
   * Answers how many events it has: 0 when the thing is new.
   * What is asked after it in the same round trip (`Promise.all`) is answered as things are once it is held.
   */
  lock(stream: Stream): Promise<number>;
  /** Holds the thing that an id or a reference names, and reads it as it is once it is held; undefined where there is none. */
  loadForUpdate<Thing extends { readonly id: Id }, Named extends string>(kind: Loadable<Thing, Named>, named: Named): Promise<Thing | undefined>;
}

/** A task to be opened for the holder of a post. */
export interface NewTask {
  /** Deterministic (`idFor`) where a workflow opens it, so that a repeated step opens nothing twice. */
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly postId: PostId;
  readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string };
  readonly dueOn: CalendarDate | null;
  /** The timetable's stage that gave the due date: re-timing the stage re-times the task. */
  readonly stageId?: StageId;
  /** The event that asks for it, so that those asked are told. */
  readonly openedBy?: EventId;
  /** The state of its subject asks for it: one of this id that was withdrawn is asked again. */
  readonly asksAgain?: true;
}

/** Which open tasks end: all of a subject, those of some kinds, or those with certain ids. */
export interface CloseTasks {
  readonly subject: { readonly type: ThingType; readonly id: Id };
  readonly kinds?: readonly TaskKind[];
  readonly ids?: readonly TaskId[];
  readonly as: TaskEnding;
  /** The act that ends them: where it is taken back, they are asked again. */
  readonly by?: EventId;
}

/**
 * One transaction in one council, by one actor, at one instant of the council's clock. What is recorded, opened and closed
 * here is written together at its end, or not at all.
 */
export interface UnitOfWork extends Reading, Loading {
  readonly council: CouncilFacts;
  readonly actor: Actor;
  readonly correlationId: CorrelationId;
  /**
   * Says that a stream begins here: its id was made in this transaction, so that nobody else knows of it and no head of it need be looked for. Where
   * one is there all the same, its first number is taken, and the whole is undone.
   */
  beginStream(stream: Stream): void;
  /** Adds an event to its stream, with the outbox messages that follow from it. Answers the event's id, for the rows that name it. */
  record(event: GoldenThreadEvent): EventId;
  /** Asks somebody for something. A task whose id exists already is left as it is. */
  openTask(task: NewTask): void;
  /** Ends open tasks: done by the actor, or cancelled because nobody needs them any more. */
  closeTasks(which: CloseTasks): void;
  /** Has a statement carried out whose answer nobody needs, without waiting for it. Where it fails, the whole is undone. */
  send(statement: Statement, parameters?: readonly unknown[]): void;
  /**
   * Writes down at once what was recorded, opened and closed so far, still undone by a refusal: for a question that must see it
   * before the end, such as which reminders are now owed.
   */
  flush(): Promise<void>;
  /** The next human reference of its kind in this council, such as RP-12. It is used up, also where this is undone. */
  nextReference(kind: string): Promise<string>;
  /** As many numbers of references in a row: the first of them. */
  takeReferences(kind: string, count: number): Promise<number>;
}
