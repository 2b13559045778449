import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { findPeopleForToken, makeToken } from '@golden-thread/application/token/tokens';
import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { type Command, needsOfUseCases, optionOf, selectCouncils, withApplication } from '../command';
import type { ApplicationConfig } from '../config';

const daysUsual = 30;

interface Candidate {
  readonly councilId: CouncilId;
  readonly id: PersonId;
  readonly name: string;
  readonly title: string | null;
}

async function tokenFor(name: string, slug: string | undefined, config: ApplicationConfig): Promise<number> {
  const councils = await selectCouncils(config.databaseSignInUrl, slug);
  return withApplication(config, 'token', async (database) => {
    const found: Candidate[] = [];
    for (const { id: councilId } of councils) {
      const people = await findPeopleForToken(database, commandLineActor(councilId), name);
      if (people.ok) found.push(...people.value.map((person) => ({ ...person, councilId })));
    }
    const exact = found.filter((person) => person.name.toLowerCase() === name.toLowerCase());
    const [person, ...others] = exact.length > 0 ? exact : found;
    if (person === undefined || others.length > 0) {
      const names = found.map((each) => `  ${each.name}${each.title === null ? '' : `, ${each.title}`}`);
      console.error([found.length === 0 ? `Nobody is called ${name}.` : `Who of these is meant?`, ...names].join('\n'));
      return 1;
    }
    const command = { personId: person.id, label: 'Made on the command line', days: daysUsual };
    const made = await makeToken(database, commandLineActor(person.councilId), command);
    if (!made.ok && made.refusal.code === 'TokenOfSomebodyElse') {
      console.error(`${person.name} is in a live council and makes their own tokens, under "Your account". Here tokens of service accounts are made.`);
      return 1;
    }
    if (!made.ok || made.value.token === null) throw new Error('The token was not made.');
    console.error(`Acts as ${person.name} for ${daysUsual} days; they or an administrator end it on the page Tokens.`);
    console.log(made.value.token);
    return 0;
  });
}

/** Makes a bearer token for a person of a training council, or a service account: the token alone goes to standard output, so that a script can take it. */
export const tokenCommand: Command<keyof ApplicationConfig> = {
  summary: 'make a bearer token with which a program acts as a person',
  usage: 'token --as PERSON [--council SLUG]',
  needs: needsOfUseCases,
  run: async (words, config) => {
    const { value: name, rest } = optionOf(words, '--as');
    const { value: slug } = optionOf(rest, '--council');
    if (name !== undefined) return tokenFor(name, slug, config);
    console.error('For whom? npm run token -- --as "Amara Nwosu"');
    return 2;
  },
};
