import type { PersonId } from '@golden-thread/domain/shared/id';
import { createHmac, randomUUID } from 'node:crypto';
import type { BenchCouncil } from './bench-council';

/** What a form must carry of the session that it is sent with. */
export const formToken = 'measured';

/** Signs people in as the identity provider would: a session each, and the cookie that names it. */
export async function signIn({ owner, councilId, stack }: BenchCouncil, personIds: readonly PersonId[]): Promise<readonly string[]> {
  const { rows: names } = await owner.query<{ personId: PersonId; subject: string; issuer: string }>(
    `update person set subject = coalesce(subject, id::text), issuer = coalesce(issuer, 'bench') where id = any ($1) returning id as "personId", coalesce(subject, '') as subject, coalesce(issuer, '') as issuer`, [personIds],
  );
  const nameOf = new Map(names.map((name) => [name.personId, name]));
  const sessions = personIds.map((personId) => ({ sid: randomUUID(), sess: { cookie: { originalMaxAge: 43_200_000, path: '/' }, person: { councilId, ...nameOf.get(personId) }, signedIn: { at: new Date().toISOString(), device: null }, csrfToken: formToken } }));
  await owner.query(
    `insert into session (sid, sess, expire) select s.sid, s.sess, now() + interval '1 day' from jsonb_to_recordset($1) as s(sid text, sess json)`,
    [JSON.stringify(sessions)],
  );
  return sessions.map(({ sid }) => {
    const signature = createHmac('sha256', stack.sessionSecret).update(sid).digest('base64').replaceAll('=', '');
    return `golden-thread=${encodeURIComponent(`s:${sid}.${signature}`)}`;
  });
}
