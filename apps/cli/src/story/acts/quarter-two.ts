import { correctFigure } from '@golden-thread/application/figure-sheet/correct-figure';
import { verifyFigures } from '@golden-thread/application/figure-sheet/verify-figures';
import { appointPerson } from '@golden-thread/application/organisation/change-holding';
import { recordLeaver } from '@golden-thread/application/organisation/change-person';
import { findSheetOf } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import type { Act } from '../cast';
import { decideExceptions, writeExceptionReports } from '../corporate-review';
import { enterQuarter, verifyQuarter } from '../enter-quarter';
import { idsOf } from '../find-things';
import { unagreedObjectives } from '../own-objectives';
import { agreeObjectives, submitOwnObjectives } from '../plans-of-year';
import { everyService, signOffReview, submitReview } from '../review-quarter';
import { fewAtATime } from './plans-in-spring';

/** Quarter 2: planning speed falls; a manager leaves and her work passes on; a figure is corrected after the freeze. */
export const quarterTwo: readonly Act[] = [
  { key: 'q2-entered', on: '2026-10-08', summary: 'The figures of quarter 2 are entered: planning speed has fallen', play: (cast) => enterQuarter(cast, 2) },
  { key: 'q2-verified', on: '2026-10-12', summary: 'Second persons verify them', play: (cast) => verifyQuarter(cast, 2) },
  {
    key: 'farida-leaves',
    on: '2026-10-13',
    summary: 'Farida Rahimi leaves on the 16th; Owen Trevithick follows her and finds her open review',
    play: async (cast) => {
      const lewis = await cast.as('Lewis Tennant');
      const farida = await idsOf.person(cast, 'Farida Rahimi');
      const owen = await idsOf.person(cast, 'Owen Trevithick');
      await cast.expectAccepted(recordLeaver(cast.database, lewis, { personId: farida, lastDay: '2026-10-16', submission: cast.submission() }));
      const postId = await idsOf.post(cast, 'REG');
      const terms = { postId, person: owen, basis: 'permanent' as const, share: '1', startsOn: '2026-10-19' as const, endsOn: null };
      await cast.expectAccepted(appointPerson(cast.database, lewis, { ...terms, submission: cast.submission() }));
    },
  },
  {
    key: 'q2-reviews',
    on: '2026-10-26',
    summary: 'All twelve services submit, Regulatory Services by its new head',
    play: async (cast) => {
      for (const service of everyService) await submitReview(cast, 2, service);
    },
  },
  {
    key: 'q2-signed',
    on: '2026-10-28',
    summary: 'The directors sign them off',
    play: async (cast) => {
      for (const service of everyService) await signOffReview(cast, 2, service);
    },
  },
  { key: 'q2-reports', on: '2026-10-30', summary: 'Managers write their exception reports', play: (cast) => writeExceptionReports(cast, 2) },
  {
    key: 'owen-objectives',
    on: '2026-11-03',
    summary: 'Owen Trevithick, asked for his objectives when he began, agrees them with his director',
    play: async (cast) => {
      const own = (await unagreedObjectives(cast)).filter(({ post }) => post === 'REG');
      await fewAtATime(own, (plan) => submitOwnObjectives(cast, plan));
      await fewAtATime(own, (plan) => agreeObjectives(cast, plan));
    },
  },
  {
    key: 'q2-corporate-review',
    on: '2026-11-04',
    summary: 'Corporate review: planning speed gets the second recovery plan',
    play: async (cast) => {
      await writeExceptionReports(cast, 2);
      await decideExceptions(cast, 2, {
        PLN2: {
          decision: 'recovery-plan',
          reason: 'Fifteen points under target and close to the national threshold. We buy decisions from a neighbour until the posts are filled.',
          resources: { from: 'Planning fees reserve', to: 'Development Management', amount: '£62,000' },
        },
        HOU1: { decision: 'watch', reason: 'The recovery plan runs; its panel judges it every month.' },
        PEO1: { decision: 'watch', reason: 'Over its profile for the second time. We look at it again in February.' },
      });
    },
  },
  {
    key: 'invoices-corrected',
    on: '2026-11-10',
    summary: 'A figure on invoices is corrected after the freeze: both versions stay',
    play: async (cast) => {
      const measureId = await idsOf.measure(cast, 'FIN1');
      const period = '2026-Q2';
      const owner = await cast.holderOf(await idsOf.post(cast, 'FIN-PRO'));
      const typed = { value: '', numerator: '5823', denominator: '6027', dataStatus: 'final' as const, commentary: '' };
      const reason = 'Forty-one invoices were in dispute and had been counted as late.';
      await cast.expectAccepted(correctFigure(cast.database, owner, { measureId, period, typed, reason, submission: cast.submission() }));
      const sheet = await cast.read((reading) => findSheetOf(reading, { measureId, period }));
      const verifier = await cast.holderOf(sheet!.verifierPostId);
      await cast.expectAccepted(verifyFigures(cast.database, verifier, { sheetId: sheet!.id, returns: [], submission: cast.submission() }));
    },
  },
];
