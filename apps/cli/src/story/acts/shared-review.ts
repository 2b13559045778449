import { askForContribution } from '@golden-thread/application/contribution/ask-contribution';
import { giveContribution } from '@golden-thread/application/contribution/write-contribution';
import type { PaperNamed } from '@golden-thread/domain/contribution/contribution';
import type { Act, Cast } from '../cast';
import { idsOf } from '../find-things';
import { reviewOf } from '../review-quarter';

const housingReview = async (cast: Cast): Promise<PaperNamed> => ({ paper: 'service-review', id: (await reviewOf(cast, 3, 'HOU')).review.id });

/** Housing's review of quarter 3 is written by more than one: its head asks the Repairs Manager for the risks, and submits the whole. */
export const sharedReview: readonly Act[] = [
  {
    key: 'q3-risks-asked',
    on: '2027-01-18',
    summary: 'The head of Housing asks the Repairs Manager to write the risks of the review',
    play: async (cast) => {
      const head = await cast.holderOf(await idsOf.post(cast, 'HOU'));
      const colleague = await cast.holderOf(await idsOf.post(cast, 'HOU-REP'));
      await cast.expectAccepted(
        askForContribution(cast.database, head, {
          ...(await housingReview(cast)), parts: ['risks'], person: colleague.personId!, dueOn: '2027-01-22',
          note: 'Say what changes for damp cases when the voids team goes home.', submission: cast.submission(),
        }),
      );
    },
  },
  {
    key: 'q3-risks-given',
    on: '2027-01-20',
    summary: 'The Repairs Manager gives the risks back',
    play: async (cast) => {
      const colleague = await cast.holderOf(await idsOf.post(cast, 'HOU-REP'));
      const risks = 'Damp cases rise with the backlog. The regulator has asked for our figures. From February two gangs fewer; the oldest damp cases come first.';
      await cast.expectAccepted(
        giveContribution(cast.database, colleague, {
          ...(await housingReview(cast)), content: { answers: { risks }, figures: [] }, remark: 'Dates of the damp inspections are in the working paper.', submission: cast.submission(),
        }),
      );
    },
  },
];
