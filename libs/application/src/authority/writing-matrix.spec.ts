import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addCommittees, type PaperInState, papersInEveryState } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Scope, ScopeOf, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { outboxMessagesOf } from '../events/events';
import { actsOnAccounts } from './testing/acts-on-accounts';
import { actsOnAssessments } from './testing/acts-on-assessments';
import { actsOnPapers } from './testing/acts-on-papers';
import { actsOnPlanTypes } from './testing/acts-on-plan-types';
import { actsOnTheCouncil } from './testing/acts-on-the-council';
import { actsOnTheOrganisation } from './testing/acts-on-the-organisation';
import { listWritingUseCases } from './testing/use-cases';
import { type Relation, relations, writersOf } from './testing/writers';
import type { Act } from './testing/writing-act';

const passed = 'done';

/** A database in which every act goes as far as its last line and is then undone, so that each is tried upon the same papers. */
class Trial extends Database {
  isDone = false;

  override transact<T, Loaded = undefined>(scope: Scope | ScopeOf<Loaded>, decide: (work: UnitOfWork, loaded: Loaded) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return super.transact<T, Loaded>(scope, async (work, loaded) => {
      const done = await decide(work, loaded);
      if (!done.ok) return done;
      this.isDone = true;
      return refuse('NothingToTakeBack');
    });
  }
}

const table: readonly Act[] = [...actsOnAccounts, ...actsOnAssessments, ...actsOnPapers, ...actsOnPlanTypes, ...actsOnTheCouncil, ...actsOnTheOrganisation];

/** Opened by others for their own use: what an import would do, of which nothing is kept, a proposal and what the HR feed asks by one, and when a token was last used. */
const opening = ['askForFeed', 'foreseeImport', 'proposePack', 'recordTokenUse'];

describe('every way of writing', () => {
  let fresh: FreshDatabase;
  let trial: Trial;
  let made: readonly (Pick<PaperInState, 'state'> & { readonly paper: Act['paper']; readonly id: string })[];
  let actors: Readonly<Record<Relation, Actor>>;
  let objectives: ReadonlyMap<string, ObjectiveId>;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    trial = new Trial(fresh.database.dataSource, fresh.database.keys, outboxMessagesOf);
    const council = await smallCouncil(fresh, 'writers', '2026-09-01T08:00:00.000Z');
    made = [...(await papersInEveryState(fresh, await addCommittees(fresh, council))), { paper: 'council', state: 'council', id: council.id }];
    await fresh.asOwner(`update round set opens_on = '2026-08-20', reviews_due_on = '2026-09-10', closes_on = '2026-09-25' where id not in (select round_id from service_review where state = 'missed')`);
    await fresh.asOwner(`update committee set chair_post_id = $1 where kind = 'scrutiny'`, [council.posts.scrutinyChair]);
    actors = writersOf(council, await smallCouncil(fresh, 'elsewhere', '2026-09-01T08:00:00.000Z'));
    const rows = await fresh.asOwner<{ plan: string; id: ObjectiveId }>('select plan_id as plan, id from objective');
    objectives = new Map(rows.map(({ plan, id }) => [plan, id]));
  });
  afterAll(() => fresh.drop());

  it('has a row in the table of who writes what', () => {
    const listed = new Set([...table.map(({ useCase }) => useCase), ...opening]);
    expect(listWritingUseCases().filter((name) => !listed.has(name))).toEqual([]);
    expect([...listed].filter((name) => !listWritingUseCases().includes(name))).toEqual([]);
  });

  const tryOut = async ({ act }: Act, actor: Actor, id: string): Promise<string> => {
    trial.isDone = false;
    const outcome = await act(trial, actor, { id: id as never, objectiveId: objectives.get(id) ?? newId() });
    return outcome.ok || trial.isDone ? passed : outcome.refusal.code;
  };

  it('is open to those whom the table names, in the states that it names, and to nobody else', async () => {
    const faults: string[] = [];
    let cells = 0;
    for (const row of table) {
      for (const { state, id } of made.filter(({ paper }) => paper === row.paper)) {
        for (const relation of relations) {
          cells += 1;
          const code = await tryOut(row, actors[relation], id).catch((error: Error) => `an error: ${error.message}`);
          const reached = code === passed || row.lacks.includes(code);
          const expected = row.by.includes(relation) && row.in.includes(state);
          // Whoever is not concerned is told so before they are told anything about the paper's state or content.
          const mayLack = row.by.includes(relation) || relation.endsWith('another council');
          const right = expected ? reached : code !== passed && (mayLack || !row.lacks.includes(code)) && !code.startsWith('an error');
          if (!right) faults.push(`${row.useCase}, ${row.paper} ${state}, ${relation}: ${expected ? 'may' : 'may not'}, answered ${code === passed ? 'done' : code}`);
        }
      }
    }
    expect(faults).toEqual([]);
    console.info(`Writing: ${cells} cells (${table.length} acts by ${new Set(table.map(({ useCase }) => useCase)).size} use cases x ${relations.length} relations x the states of what they write).`);
  }, 120_000);
});
