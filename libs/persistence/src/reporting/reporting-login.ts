import type { CouncilId } from '@golden-thread/domain/shared/id';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** So many connections a council's login has at once, and so long a question may take: a dashboard is no reason for pages to be slow. */
const limits = { connections: 5, seconds: 60 } as const;

/** The name of a council's login: it says whose rows it reads, and cannot be had for another. */
const reportingLoginOf = (councilId: CouncilId): string => `golden_thread_report_${councilId.replaceAll('-', '')}`;

async function asOwner<T>(ownerUrl: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'golden-thread-reporting' });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** A login with its password, which is told once and kept nowhere. */
export interface ReportingLogin {
  readonly login: string;
  readonly password: string;
}

/** Gives a council a login to the reporting view, or the one it has a new password. Needs the owner's right to make roles. */
export function openReportingLogin(ownerUrl: string, councilId: CouncilId): Promise<ReportingLogin> {
  const [login, password] = [reportingLoginOf(councilId), randomBytes(24).toString('base64url')];
  return asOwner(ownerUrl, async (client) => {
    await client.query(`do $$ begin create role ${login} nosuperuser nobypassrls noinherit; exception when duplicate_object then null; end $$`);
    await client.query(`alter role ${login} inherit login password '${password}' connection limit ${limits.connections}`);
    await client.query(`alter role ${login} set statement_timeout = '${limits.seconds}s'`);
    await client.query(`grant golden_thread_reporting_logins to ${login}`);
    return { login, password };
  });
}

/** Ends a council's login: whoever is connected by it is disconnected. Nothing happens where there is none. */
export function closeReportingLogin(ownerUrl: string, councilId: CouncilId): Promise<void> {
  const login = reportingLoginOf(councilId);
  return asOwner(ownerUrl, async (client) => {
    await client.query(`drop role if exists ${login}`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login]);
  });
}
