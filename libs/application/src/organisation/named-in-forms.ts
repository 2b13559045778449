import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { listPeopleMatching } from '@golden-thread/persistence/organisation/people';
import { findPostByCode } from '@golden-thread/persistence/organisation/posts';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** A post as a command names it: by its id, or by the code that somebody typed. */
export type NamedPost = PostId | { readonly code: string };

/** A person as a command names them: by their id, or by the name or e-mail that somebody typed. */
export type NamedPerson = PersonId | { readonly typed: string };

/** The id of the post that is meant; by its code, an open one. Refuses: `NoPostOfThatCode`. */
async function resolvePost(reading: Reading, named: NamedPost): Promise<Outcome<PostId>> {
  if (typeof named === 'string') return accept(named);
  const post = await findPostByCode(reading, normalText(named.code));
  return post && post.closedOn === null ? accept(post.id) : refuse('NoPostOfThatCode', { code: named.code });
}

/** As `resolvePost`, where there may be none: null, or a code left empty. */
export const resolvePostOrNone = async (reading: Reading, named: NamedPost | null): Promise<Outcome<PostId | null>> =>
  named === null || (typeof named !== 'string' && isBlank(named.code)) ? accept(null) : resolvePost(reading, named);

/** The id of the person who is meant. Refuses: `NobodyOfThatName`, `SeveralOfThatName` (details.emails tells them apart). */
export async function resolvePerson(reading: Reading, named: NamedPerson): Promise<Outcome<PersonId>> {
  if (typeof named === 'string') return accept(named);
  const { typed } = named;
  const meant = await listPeopleMatching(reading, typed);
  if (meant.length > 1) return refuse('SeveralOfThatName', { typed, emails: meant.map(({ email }) => email ?? 'no e-mail') });
  return meant[0] ? accept(meant[0].id) : refuse('NobodyOfThatName', { typed });
}

/**
 * The people whom a comment mentions, by what was typed; empty ones are left out. The faults of the others, each with its place (`at`: `mentions.0.name`): nobody
 * or several are called so, or the thing is not theirs to read, so that they are not told of it either.
 */
export async function findMentioned(
  reading: Reading, mentions: readonly string[], mayRead: (personId: PersonId) => Promise<boolean> = () => Promise.resolve(true),
): Promise<{ readonly people: readonly PersonId[]; readonly faults: readonly Refusal[] }> {
  const people = new Set<PersonId>();
  const faults: Refusal[] = [];
  for (const [index, typed] of mentions.entries()) {
    if (isBlank(typed)) continue;
    const found = await resolvePerson(reading, { typed });
    const at = `mentions.${index}.name`;
    if (!found.ok) faults.push({ ...found.refusal, at });
    else if (await mayRead(found.value)) people.add(found.value);
    else faults.push({ code: 'MentionedMayNotRead', details: { typed: normalText(typed) }, at });
  }
  return { people: [...people], faults };
}
