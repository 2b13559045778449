/** What is worked out of many figures at once, remembered by a process for as long as they stay as they are. */

import { queriesRevision } from '../measure/open-queries';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * A value that changes with everything that positions of measures are worked out of: definitions, targets and figures, the council's rule for
 * unverified figures, whose turn it is where a figure waits, and what the policy team asks about.
 */
const revisionSql = `
  select concat_ws('/',
    (select md5(string_agg(revision::text, '' order by measure_id)) from measure_revision where council_id = $1),
    (select version from working_rules where council_id = $1),
    (select md5(string_agg(t.id::text || p.title, '' order by t.id)) from task t join post p on p.id = t.post_id
     where t.council_id = $1 and t.state = 'open' and t.subject_type = 'figure-sheet'), ${queriesRevision}) as revision`;

/** Lists are kept until they hold so many entries in all: as many as a few councils' scorecards. The longest unasked go first. */
const entriesKept = 6000;

interface Known {
  readonly revision: string;
  readonly list: readonly unknown[];
}

const known = new Map<string, Known>();

/**
 * A list that is worked out of a council's figures, the same object until one of them changes, so that nobody may change it. `what` names the
 * question with all that it depends on beside figures, the council and its date.
 */
export async function rememberByFigures<Entry>(reading: Reading, what: string, workOut: () => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  const [now] = await reading.query<{ revision: string }>({ name: 'figures-revision', text: revisionSql }, [reading.council.id]);
  const { revision } = now!;
  const key = `${reading.council.id} ${reading.today} ${what}`;
  const before = known.get(key);
  const list = before?.revision === revision ? (before.list as readonly Entry[]) : await workOut();
  known.delete(key);
  known.set(key, { revision, list });
  forgetWhatIsTooMuch();
  return list;
}

function forgetWhatIsTooMuch(): void {
  let kept = [...known.values()].reduce((sum, { list }) => sum + list.length, 0);
  for (const [key, { list }] of known) {
    if (kept <= entriesKept || known.size === 1) break;
    known.delete(key);
    kept -= list.length;
  }
}
