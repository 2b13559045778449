import { organogramPack } from '@golden-thread/exchange/organogram/organogram-pack';
import { readOrganogram } from '@golden-thread/exchange/organogram/read-organogram';
import { describeOnRealData } from '@golden-thread/exchange/testing/real-data';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { commandLineActor } from '../authority/command-line-actor';
import { importCouncilPack } from './import-council-pack';

describeOnRealData({ describe, it }, 'importing a real organisation of 13,000 people', 'organograms/environment-agency-2011-03-31-junior.csv', (read) => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
  });
  afterAll(() => fresh.drop());

  it('brings every post with its reporting line, and everybody answers for their own', async () => {
    const file = (part: string) => ({ name: `${part}.csv`, bytes: read(`organograms/environment-agency-2011-03-31-${part}.csv`) });
    const council = { ref: 'ea-2011', name: 'Environment Agency (March 2011)', people: true, from: '2011-03-31' as const };
    const files = organogramPack(readOrganogram(file('senior'), file('junior')), council);
    const id = await addCouncil(fresh.database, { name: council.name, slug: council.ref, clockAt: null });
    const began = Date.now();
    const outcome = await importCouncilPack(fresh.database, commandLineActor(id), { files });
    process.stderr.write(`13,094 posts and people imported in ${Date.now() - began} ms\n`);
    expect(outcome).toMatchObject({ ok: true, value: { state: 'imported' } });
    const [counts] = await fresh.asOwner(
      `select count(*)::int as posts, count(line_manager_post_id)::int as managed, sum(fte)::text as fte,
       (select count(*)::int from responsibility where council_id = $1 and basis = 'holder') as answered from post where council_id = $1`,
      [id],
    );
    expect(counts).toMatchObject({ posts: 13094, managed: 13093, answered: 13094 });
  });
});
