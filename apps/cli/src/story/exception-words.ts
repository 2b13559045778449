import type { ExceptionReport } from '@golden-thread/domain/exception';

const repairs: ExceptionReport = {
  causeCode: 'capacity',
  cause: 'The joinery team is six short since Easter, and two contractors have withdrawn.',
  impact: 'One tenant in three waits longer than promised. No emergency has waited.',
  done: 'Emergencies first, voids work slowed, two adverts placed.',
  options: [
    { title: 'Two agency gangs for six months', cost: '£140,000', benefit: 'Ten points within a quarter', risk: 'Dear, and gone again in spring' },
    { title: 'Lend the voids team for one day a week', cost: 'None; lettings slow by a day', benefit: 'Three points', risk: 'Families wait longer in bed and breakfast' },
  ],
  recommended: 0,
  backOnTargetBy: '2027-01-31',
};

const planning: ExceptionReport = {
  causeCode: 'capacity',
  cause: 'Three of five senior planners left between May and August. Thirty-one agreed extensions ran out.',
  impact: 'Applicants wait eleven weeks instead of seven. At this rate the national threshold of 70 % is near.',
  done: 'A market supplement agreed; validation moved to the support team.',
  options: [
    { title: 'Fill two posts on a supplement and buy forty decisions from a neighbour', cost: '£62,000', benefit: 'Back over 80 % by March', risk: 'Neighbour may need them back' },
    { title: 'Agree longer extensions', cost: 'None', benefit: 'Protects the figure, not the applicant', risk: 'Seen as such' },
  ],
  recommended: 0,
  backOnTargetBy: '2027-03-31',
};

const sickness: ExceptionReport = {
  causeCode: 'demand',
  cause: 'Long absences in collections and the contact centre, where work has been heaviest.',
  impact: 'Agency cover, and colleagues who carry more.',
  done: 'Return-to-work talks are counted now, and a third are late.',
  options: [{ title: 'A manager for attendance in the two services for six months', cost: '£28,000', benefit: 'Half a day per employee', risk: 'Managers leave it to that person' }],
  recommended: 0,
  backOnTargetBy: '2027-06-30',
};

const told: Readonly<Record<string, ExceptionReport>> = { HOU1: repairs, PLN2: planning, PEO1: sickness };

/** What the manager reports about a measure that is off; for one the story says nothing about, what any manager could say. */
export const exceptionWords = (measure: string, title: string): ExceptionReport =>
  told[measure] ?? {
    causeCode: 'demand',
    cause: `More work than planned bears on: ${title.toLowerCase()}.`,
    impact: 'Some residents wait a little longer than they should.',
    done: 'Looked at in the team meeting each week.',
    options: [{ title: 'Go on, and look again next quarter', cost: 'None', benefit: 'Within tolerance by the next quarter', risk: 'It may slip further' }],
    recommended: 0,
    backOnTargetBy: null,
  };
