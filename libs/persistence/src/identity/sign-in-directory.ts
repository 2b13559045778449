import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { Pool } from 'pg';
import { Connection } from '../data-source';

/** Who a subject is, before any council is known. */
export interface KnownPerson {
  readonly councilId: CouncilId;
  readonly personId: PersonId;
}

/**
 * The sign-in role's own door: it may look up a person or a token in every council, who answers for which post in the one that a token or
 * session names, and keep sessions; it sees nothing else.
 * The pool serves the session store too.
 */
export class SignInDirectory {
  constructor(readonly pool: Pool) {}

  /** The person whom the identity provider calls by this subject; undefined when no council knows them. */
  async findPersonBySubject(subject: string): Promise<KnownPerson | undefined> {
    const { rows } = await this.pool.query<KnownPerson>(
      'select council_id as "councilId", id as "personId" from person where subject = $1',
      [subject],
    );
    return rows[0];
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

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Opens the sign-in role's connections. One that PostgreSQL ends while idle is forgotten, and the next query opens another. */
export function openSignInDirectory(url: string): SignInDirectory {
  const pool = new Pool({ Client: Connection, connectionString: url, max: 10, application_name: 'golden-thread-sign-in', connectionTimeoutMillis: 10_000 });
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
