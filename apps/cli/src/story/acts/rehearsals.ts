import { type AskForRehearsal, askForRehearsal } from '@golden-thread/application/rehearsal/ask-for-rehearsal';
import type { Act, Cast } from '../cast';

const rehearse = async (cast: Cast, name: string, set: AskForRehearsal['set']): Promise<void> => {
  const chosen = { seed: 1, lateness: 'as-before', councilPlanOn: null, onTime: [] } as const;
  await cast.expectAccepted(askForRehearsal(cast.database, await cast.as('Amara Nwosu'), { year: '2027/28', name, runs: 20, chosen, set, absences: [], submission: cast.submission() }));
};

/** The year to come is rehearsed twice, so that the two stand side by side: as people were, and with every exception report a fortnight late. */
export const rehearsals: readonly Act[] = [
  {
    key: 'next-year-rehearsed',
    on: '2027-02-12',
    summary: 'Amara Nwosu rehearses 2027/28 twice: as late as last year, and with exception reports a fortnight late',
    play: async (cast) => {
      await rehearse(cast, 'As late as last year', []);
      await rehearse(cast, 'Exception reports a fortnight late', [{ kind: 'write-exception-report', serviceId: null, person: null, workingDays: 10 }]);
    },
  },
];
