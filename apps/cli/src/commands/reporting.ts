import { closeReportingLogin, openReportingLogin } from '@golden-thread/persistence/reporting/reporting-login';
import type { Command } from '../command';
import type { CliConfig } from '../config';
import { councilNamed } from '../import/pack';

type Needed = 'databaseUrl' | 'databaseSignInUrl';

/** Gives a council its login to the reporting view, or ends it (docs/how-to/reporting-view.md). The password is shown once and kept nowhere. */
export const reportingCommand: Command<Needed> = {
  summary: 'give a council a login to the reporting view, with a new password, or end it',
  usage: 'reporting <council> [--end]',
  needs: ['databaseUrl', 'databaseSignInUrl'],
  run: async (words, { databaseUrl, databaseSignInUrl }: Pick<CliConfig, Needed>) => {
    const slug = words.find((word) => !word.startsWith('--'));
    const councilId = slug === undefined ? undefined : await councilNamed(databaseSignInUrl, slug);
    if (councilId === undefined) {
      console.log(slug === undefined ? 'Which council? npm run reporting -- <council> [--end]' : `There is no council ${slug}.`);
      return 2;
    }
    if (words.includes('--end')) {
      await closeReportingLogin(databaseUrl, councilId);
      console.log('The login is ended, and whoever was connected by it is disconnected.');
      return 0;
    }
    const { login, password } = await openReportingLogin(databaseUrl, councilId);
    const { hostname, port, pathname } = new URL(databaseUrl);
    console.log(`Server ${hostname}, port ${port || '5432'}, database ${pathname.slice(1)}\nUser ${login}\nPassword ${password}\nIt is shown this once: run the command again for a new one.`);
    return 0;
  },
};
