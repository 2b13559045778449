import type { Files } from '@golden-thread/application/document/open-file-store';
import { findUnfinishedWork } from '@golden-thread/application/engine/unfinished-work';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilId, PersonId, PostId, SubmissionId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { join } from 'node:path';

/** The story cannot go on: something in the product answered otherwise than the story tells. */
export class StoryStuck extends Error {}

/** How long the engine may take to follow what people have just done. Longer than a step that was cut off takes to be taken up again. */
const idleWithinMs = 120_000;

interface Submission {
  readonly id: SubmissionId;
  readonly content: unknown;
}

/** The people of the example council in one act: who they are on the day, and what they do, refused or not. */
export class Cast {
  private step = 0;

  constructor(
    readonly database: Database,
    readonly councilId: CouncilId,
    private readonly act: string,
    /** Where what people hand in is kept; null: nowhere, and they hand in nothing. */
    readonly files: Files,
  ) {}

  /** The id under which the next thing is done, the same whenever the act is played: done once, it is answered, not done again. */
  submission(): Submission {
    this.step += 1;
    return this.submissionAt(this.step);
  }

  /**
   * The same for things of which each has a name of its own: those done side by side, and those found by looking what is still to
   * be done, of which there are fewer when the act is played again.
   */
  submissionFor(name: string): Submission {
    return { id: idFor('story', this.councilId, this.act, name), content: `${this.act} ${name}` };
  }

  private submissionAt(step: number): Submission {
    return { id: idFor('story', this.councilId, this.act, step), content: `${this.act} ${step}` };
  }

  private hasDone({ id }: Submission): Promise<boolean> {
    return this.read(async (reading) => (await reading.query('select 1 from submission where council_id = $1 and id = $2', [this.councilId, id])).length > 0);
  }

  read<T>(read: (reading: Reading) => Promise<T>): Promise<T> {
    return this.database.read(this.councilId, read);
  }

  /** A person by name; with a post's code, as the deputy for its absent holder. */
  async as(name: string, deputyFor?: string): Promise<Actor> {
    const actor = await this.read(async (reading) => {
      const [found] = await reading.query<{ id: PersonId; post: PostId | null }>(
        'select id, (select id from post where council_id = $1 and code = $3) as post from person where council_id = $1 and name = $2',
        [this.councilId, name, deputyFor ?? ''],
      );
      const person = found && (await findPersonActing(reading, found.id));
      return person && actorOf(this.councilId, person, 'command-line', found.post ?? undefined);
    });
    if (!actor) throw new StoryStuck(`Nobody called ${name} acts in this council today.`);
    return actor;
  }

  /** A person by id. */
  async person(personId: PersonId): Promise<Actor> {
    const person = await this.read((reading) => findPersonActing(reading, personId));
    if (!person) throw new StoryStuck(`The person ${personId} does not act today.`);
    return actorOf(this.councilId, person, 'command-line');
  }

  /** Whoever answers for a post today, its holder first. */
  async holderOf(postId: PostId): Promise<Actor> {
    const actor = await this.read(async (reading) => {
      const [found] = await reading.query<{ person: PersonId }>(
        `select person_id as person from responsibility where council_id = $1 and post_id = $2 and starts_on <= $3
         and (ends_on is null or ends_on >= $3) order by case basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, person_id limit 1`,
        [this.councilId, postId, reading.today],
      );
      const person = found && (await findPersonActing(reading, found.person));
      return person && actorOf(this.councilId, person, 'command-line');
    });
    if (!actor) throw new StoryStuck(`Nobody answers for the post ${postId} today.`);
    return actor;
  }

  /** What somebody did; the story cannot go on from a refusal. */
  async expectAccepted<T>(outcome: Promise<Outcome<T>>): Promise<T> {
    const answer = await outcome;
    if (answer.ok) return answer.value;
    throw new StoryStuck(`Refused in the act ${this.act}: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details ?? {})}`);
  }

  /**
   * What somebody tries and is refused, for the reason that the story is about. A refusal leaves nothing behind; so where the act had
   * already come further when it was cut short, it is not tried again: it might not be refused any longer.
   */
  async isRefused(attempt: (submission: Submission) => Promise<Outcome<unknown>>, code: string): Promise<void> {
    const submission = this.submission();
    if (await this.hasDone(this.submissionAt(this.step + 1))) return;
    const answer = await attempt(submission);
    const found = answer.ok ? 'it was done' : answer.refusal.code;
    if (found !== code) throw new StoryStuck(`In the act ${this.act} a refusal was expected (${code}), but: ${found}.`);
  }

  /** Waits until the engine has followed everything that was done so far. */
  async waitUntilIdle(): Promise<void> {
    const until = Date.now() + idleWithinMs;
    for (;;) {
      const { workflows, errands } = await findUnfinishedWork(this.database, this.councilId);
      if (workflows.length === 0 && errands.length === 0) return;
      if (Date.now() > until) throw new StoryStuck(`The engine does not follow. Waiting: ${JSON.stringify({ workflows, errands }).slice(0, 300)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** What people of the example council do on one day, through the same use cases as everybody. */
export interface Act {
  /** Stays the same for ever: by it a story that was cut short knows what has been lived. */
  readonly key: string;
  readonly on: CalendarDate;
  /** One line for whoever watches the year go by. */
  readonly summary: string;
  readonly play: (cast: Cast) => Promise<void>;
}

/** Where the example council's facts lie: its pack, and the figures and files that its people hand in in the story. */
export const exampleCouncil = {
  slug: 'larkmere',
  year: '2026/27',
  pack: join(__dirname, '../../example-council'),
  figures: join(__dirname, '../../example-council/story/figures-2026-27.csv'),
  /** What people hand in to show what they said. */
  handedIn: join(__dirname, '../../example-council/story/files'),
} as const;
