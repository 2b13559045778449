import { planReorganisation, previewReorganisation } from '@golden-thread/application/organisation/plan-reorganisation';
import type { Act } from '../cast';
import { everyService } from '../review-quarter';

/** Who there is from 8 February on. */
export const servicesAfterMerger = everyService.filter((service) => service !== 'REV');

/**
 * Two services become one: planned in January, carried out by the year itself on 8 February, before the newcomer comes. Measures, posts and open work of Revenues and Benefits are
 * Finance's from then on, and say where they came from; what was settled keeps the old name.
 */
export const servicesMerge: readonly Act[] = [
  {
    key: 'services-merge-planned',
    on: '2027-01-25',
    summary: 'Lewis Tennant plans that Revenues and Benefits merge into Finance on 8 February; the heads are told',
    play: async (cast) => {
      const administrator = await cast.as('Lewis Tennant');
      const asked = { kind: 'merge', effectiveOn: '2027-02-08', from: ['REV'], units: [], into: { goesOn: 'FIN' } } as const;
      const { id } = await cast.expectAccepted(previewReorganisation(cast.database, administrator, { ...asked, submission: cast.submissionFor('preview') }));
      const reason = 'Full Council, 20 January, item 9: one service for what the council collects and what it pays.';
      await cast.expectAccepted(planReorganisation(cast.database, administrator, { id, reason, submission: cast.submissionFor('plan') }));
    },
  },
];
