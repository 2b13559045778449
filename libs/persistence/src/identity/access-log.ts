import type { TokenUsed } from '@golden-thread/domain/authority/token-scope';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { AccessId, CouncilId, PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { newId } from '../unit-of-work/ids';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { SignInDirectory } from './sign-in-directory';

/** One request, as the access log keeps it: no query, no body. */
export interface Access {
  /** The machine's clock. */
  readonly at: Instant;
  /** Null: nobody who is known here. */
  readonly councilId: CouncilId | null;
  readonly personId: PersonId | null;
  readonly onBehalfOf: PersonId | null;
  /** `page` or `token`; null: nobody was signed in. */
  readonly via: string | null;
  readonly tokenId: TokenId | null;
  /** Whose the token is; null: none, or one of before this was kept. */
  readonly tokenKind: TokenUsed['kind'] | null;
  /** The network address it came from, behind the proxies that the operator named. */
  readonly address: string;
  /** thing.verb, as the route says (`recovery-plan.decide`). */
  readonly action: string;
  readonly method: string;
  readonly path: string;
  /** HTTP's: what came of it. */
  readonly status: number;
  /** What a status does not say, such as why a sign-in failed. */
  readonly detail: string | null;
}

/** Adds what was gathered, in one statement of its own; whoever asked has their answer already. */
export async function saveAccesses({ pool }: SignInDirectory, accesses: readonly Access[]): Promise<void> {
  await pool.query(
    `insert into access_log (id, at, council_id, person_id, on_behalf_of, via, token_id, token_kind, address, action, method, path, status, detail)
     select a.id, a.at, a."councilId", a."personId", a."onBehalfOf", a.via, a."tokenId", a."tokenKind", a.address, a.action, a.method, a.path, a.status, a.detail
     from jsonb_to_recordset($1) as a(id uuid, at timestamptz, "councilId" uuid, "personId" uuid, "onBehalfOf" uuid, via text, "tokenId" uuid, "tokenKind" text, address text,
          action text, method text, path text, status int, detail text)`,
    [JSON.stringify(accesses.map((access) => ({ id: newId(), ...access })))],
  );
}

/** What came of a request, as an auditor asks for it. */
export type AccessOutcome = 'done' | 'refused' | 'failed';

/** Which requests are asked for. Dates are the machine's, Europe/London, both inclusive. Pages are of 50, newest first, where nothing else is said. */
export interface AccessAsked {
  /** Part of the name of who asked, or of on whose behalf. */
  readonly who?: string;
  readonly address?: string;
  /** The actions asked for; undefined: all. */
  readonly actions?: readonly string[];
  readonly outcome?: AccessOutcome;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly page: number;
  readonly rows?: number;
  readonly order?: keyof typeof orders;
}

const orders = { newest: 'a.at desc, a.id desc', oldest: 'a.at, a.id' } as const;

/** One request with the names of those concerned. */
export interface AccessSeen extends Omit<Access, 'councilId' | 'onBehalfOf'> {
  readonly id: AccessId;
  readonly name: string | null;
  readonly onBehalfOfName: string | null;
  readonly tokenLabel: string | null;
}

const matching = `
  from access_log a
  left join person p on p.id = a.person_id
  left join person b on b.id = a.on_behalf_of
  left join api_token t on t.id = a.token_id
  where (a.council_id is null or a.council_id = $1)
    and ($2::text is null or p.name ilike $2 or b.name ilike $2)
    and ($3::text is null or a.address = $3)
    and ($4::text[] is null or a.action = any ($4))
    and ($5::text is null or case when a.detail is not null or a.status between 400 and 499 then 'refused' when a.status >= 500 then 'failed' else 'done' end = $5)
    and ($6::date is null or a.at >= $6::date::timestamp at time zone 'Europe/London')
    and ($7::date is null or a.at < ($7::date + 1)::timestamp at time zone 'Europe/London')`;

/** A page of the access log with the number of all that match. */
export async function findAccesses(reading: Reading, asked: AccessAsked): Promise<{ readonly accesses: AccessSeen[]; readonly total: number }> {
  const parameters = [
    reading.council.id,
    asked.who === undefined ? null : `%${asked.who.replaceAll(/[\\%_]/g, '\\$&')}%`,
    asked.address ?? null,
    asked.actions ?? null,
    asked.outcome ?? null,
    asked.from ?? null,
    asked.to ?? null,
  ] as const;
  const { rows = 50 } = asked;
  const [counted] = await reading.query<{ total: number }>(`select count(*)::int as total ${matching}`, parameters);
  const accesses = await reading.query<AccessSeen>(
    `select a.id, a.at, a.person_id as "personId", p.name, b.name as "onBehalfOfName", a.via, a.token_id as "tokenId", a.token_kind as "tokenKind", t.label as "tokenLabel", a.address,
            a.action, a.method, a.path, a.status, a.detail
     ${matching} order by ${orders[asked.order ?? 'newest']} limit $9 offset $8`,
    [...parameters, (asked.page - 1) * rows, rows],
  );
  return { accesses, total: counted?.total ?? 0 };
}
