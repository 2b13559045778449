import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { Pool } from 'pg';
import { Connection, plannedOnce } from '../data-source';

/** Who a subject is, before any council is known. */
export interface KnownPerson {
  readonly councilId: CouncilId;
  readonly personId: PersonId;
}

/** What an identity provider calls somebody: the subject means them at that provider alone. */
export interface SignInName {
  readonly issuer: string;
  readonly subject: string;
}

/** A session as it is listed: called by a digest, so that nobody who reads it can use it. */
export interface SessionSummary {
  readonly id: CouncilId;
  /** When its person signed in (machine's clock, ISO 8601); null for one of before that was noted. */
  readonly signedInAt: string | null;
  /** What the browser calls itself, shortened. */
  readonly device: string | null;
  /** It began under a name of the identity provider that is not its person's any more, and opens nothing. */
  readonly isMoved: boolean;
}

/**
 * The sign-in role's own connections: it may look up a person or a token in every council, who answers for which post in the one that a token or
 * session names, and keep sessions; it sees nothing else.
 * The pool serves the session store too.
 */
export class SignInDirectory {
  constructor(readonly pool: Pool) {}

  /**
   * The people whom an identity provider calls by this subject, one a council that knows them, by the council's name. Another provider's account of that
   * name is none of them, unless it is the one that this one has taken the place of.
   */
  async listPeopleBySignIn({ issuer, subject }: SignInName, formerIssuer: string | null = null): Promise<readonly (KnownPerson & { readonly councilName: string })[]> {
    const { rows } = await this.pool.query<KnownPerson & { councilName: string }>('select * from people_of_sign_in($1, $2, $3)', [issuer, subject, formerIssuer]);
    return rows;
  }

  /** The council whose public pages stand under this short name; undefined when there is none. */
  async findCouncilIdBySlug(slug: string): Promise<CouncilId | undefined> {
    const { rows } = await this.pool.query<{ id: CouncilId }>('select id from council where slug = $1', [slug]);
    return rows[0]?.id;
  }

  /** The short name under which a council's public pages stand. */
  async findSlugOfCouncil(id: CouncilId): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ slug: string }>('select slug from council where id = $1', [id]);
    return rows[0]?.slug;
  }

  /** The councils of this installation, for its public first page. */
  async listCouncils(): Promise<readonly { readonly slug: string; readonly name: string }[]> {
    const { rows } = await this.pool.query<{ slug: string; name: string }>('select slug, name from council order by name');
    return rows;
  }

  /** Where somebody is signed in, the latest sign-in first. */
  async listSessions({ councilId, personId }: KnownPerson): Promise<readonly SessionSummary[]> {
    const { rows } = await this.pool.query<SessionSummary>('select * from sessions_of($1, $2)', [councilId, personId]);
    return rows;
  }

  /** Ends somebody's sessions: all, or `only` the one of this digest, or all `but` that one. Answers how many. */
  async endSessions({ councilId, personId }: KnownPerson, { only = null, but = null }: { readonly only?: string | null; readonly but?: string | null }): Promise<number> {
    const { rows } = await this.pool.query<{ sid: string }>(
      `delete from session where sess->'person'->>'councilId' = $1 and sess->'person'->>'personId' = $2
         and ($3::text is null or encode(sha256(sid::bytea), 'hex') = $3) and ($4::text is null or encode(sha256(sid::bytea), 'hex') <> $4)
       returning sid`,
      [councilId, personId, only, but],
    );
    return rows.length;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Opens the sign-in role's connections. One that PostgreSQL ends while idle is forgotten, and the next query opens another. */
export function openSignInDirectory(url: string): SignInDirectory {
  // Who is asking is asked at each request, by functions whose statements are planned as prepared ones are.
  const pool = new Pool({ Client: Connection, connectionString: url, max: 10, application_name: 'golden-thread-sign-in', connectionTimeoutMillis: 10_000, options: plannedOnce });
  pool.on('error', () => undefined);
  return new SignInDirectory(pool);
}

/** The council of a slug, before any council is entered; undefined when there is none. */
export async function findCouncil(directory: SignInDirectory, slug: string): Promise<CouncilId | undefined> {
  const { rows } = await directory.pool.query<{ id: CouncilId }>('select id from council where slug = $1', [slug]);
  return rows[0]?.id;
}

/** Every council by id, slug and name, before any is entered. */
export async function listCouncilNames(directory: SignInDirectory): Promise<readonly { readonly id: CouncilId; readonly slug: string; readonly name: string }[]> {
  const { rows } = await directory.pool.query<{ id: CouncilId; slug: string; name: string }>('select id, slug, name from council order by slug');
  return rows;
}
