import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { join } from 'node:path';
import type { ApplicationConfig, CliConfig } from '../config';
import { auditVerifyCommand } from './audit-verify';
import { importCommand } from './import';
import { tokenCommand } from './token';

describe('commands on a council that is there', () => {
  let fresh: FreshDatabase;
  let config: ApplicationConfig & Pick<CliConfig, 'anchorsFolder' | 'anchorsBucket'>;
  const said: string[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    config = { databaseAppUrl: fresh.appUrl, databaseSignInUrl: fresh.signInUrl, recordKeys: keySetForSpecs, anchorsFolder: null, anchorsBucket: null };
    jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
    jest.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
    await importCommand.run([join(__dirname, '../../example-council')], config);
  });
  beforeEach(() => said.splice(0));
  afterAll(() => fresh.drop());

  it('makes a token for one person and puts it alone on standard output', async () => {
    expect(await tokenCommand.run(['--as', 'Amara Nwosu'], config)).toBe(0);
    expect(said.at(-1)).toMatch(/^gt_\S+$/);
    const tokens = await fresh.asOwner(`select p.name from api_token t join person p on p.id = t.person_id`);
    expect(tokens).toEqual([{ name: 'Amara Nwosu' }]);
  });

  it('asks who is meant rather than guess', async () => {
    expect(await tokenCommand.run(['--as', 'Daniel Okafor the other'], config)).toBe(1);
    expect(said.join()).toContain('Nobody is called');
    expect(await tokenCommand.run(['--as', 'Cllr'], config)).toBe(1);
    expect(said.join()).toContain('Who of these is meant?');
  });

  it('finds an event that was changed behind its back', async () => {
    expect(await auditVerifyCommand.run([], config)).toBe(0);
    await fresh.asOwner('alter table event disable trigger user');
    await fresh.asOwner(`update event set payload = payload || '{"measures": 61}' where name = 'PackImported'`);
    expect(await auditVerifyCommand.run([], config)).toBe(1);
    expect(said.join('\n')).toContain('An event was changed');
  });

  it('says so when there is no such council', async () => {
    expect(await auditVerifyCommand.run(['--council', 'nowhere'], config)).toBe(1);
    expect(said).toEqual(['There is no such council.']);
  });
});
