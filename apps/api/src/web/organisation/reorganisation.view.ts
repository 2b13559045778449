import type { ReorganisationNamed } from '@golden-thread/application/organisation/read-reorganisations';
import type { MovedKind, WhatComesOver, ReorganisationState, StayingKind, WhatStays } from '@golden-thread/domain/organisation/service-reorganisation';

/** "Housing and Leisure merge into Homes", "Parks comes out of Streets". */
export const reorganisationTitle = ({ kind, fromNames, intoName }: ReorganisationNamed): string => {
  const from = fromNames.length < 2 ? fromNames.join('') : `${fromNames.slice(0, -1).join(', ')} and ${fromNames.at(-1)}`;
  return kind === 'merge' ? `${from} ${fromNames.length === 1 ? 'merges' : 'merge'} into ${intoName}` : `${intoName} takes units out of ${from}`;
};

export const reorganisationStateLabels: Readonly<Record<ReorganisationState, string>> = {
  previewed: 'Not planned yet', planned: 'Planned', 'carried-out': 'Carried out', lapsed: 'Not carried out: something had changed', withdrawn: 'Withdrawn',
};

const movedLabels: Readonly<Record<MovedKind | 'tasks', string>> = {
  unit: 'Units', post: 'Posts, with whoever holds them', measure: 'Measures', 'figure-sheet': 'Sheets of figures that are not verified yet', 'service-plan': 'Service plans from that year on',
  objective: 'Council objectives that it leads', action: 'Actions that are not done', risk: 'Risks', 'recovery-plan': 'Recovery plans that run', exception: 'Exceptions not decided yet',
  clinic: 'Clinics to come', 'budget-line': 'Budget lines from that year on', 'stage-return': 'Returns asked by stages of the year', tasks: 'Open tasks of these posts, which stay theirs',
};
const stayingLabels: Readonly<Record<StayingKind, string>> = {
  'service-review': 'Service reviews; one that is open is finished under the old name', 'verified-sheet': 'Verified sheets of figures', 'plan-before': 'Service plans of years before',
  'other-service-plan': 'Service plans from that year on: the service it goes to has one of its own; carry over what holds by a change of that plan', 'closed-recovery-plan': 'Recovery plans that are closed',
  'decided-exception': 'Exceptions that are decided',
};

const rowsOf = <Kind extends string>(labels: Readonly<Record<Kind, string>>, counts: Readonly<Record<Kind, number>>) =>
  (Object.keys(labels) as Kind[]).map((kind) => ({ what: labels[kind], many: counts[kind] })).filter(({ many }) => many > 0);

/** What comes over, each kind of which there is some. */
export const movedRows = (reach: WhatComesOver) => rowsOf(movedLabels, reach);
export const stayingRows = (stays: WhatStays) => rowsOf(stayingLabels, stays);
