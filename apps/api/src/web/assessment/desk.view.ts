import type { CharacteristicView, DeskView } from '@golden-thread/application/assessment/get-desk-assessment';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import type { CharacteristicState } from '@golden-thread/domain/assessment/desk-assessment';
import { type Scale, scales, scoreName } from '@golden-thread/domain/assessment/framework';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { linkView } from './linked-records.view';
import { assessmentPaths } from './paths';

/** Where a characteristic stands, in words. */
export const characteristicStateLabels: Readonly<Record<CharacteristicState, string>> = { asked: 'With its lead', proposed: 'Proposed, to be reviewed', returned: 'Sent back to its lead', agreed: 'Agreed' };

/** The choices of a scale, as radios. */
export const scoreChoices = (scale: Scale, chosen: unknown): readonly object[] =>
  scales[scale].names.map((text, at) => ({ value: String(scales[scale].least + at), text, checked: String(chosen) === String(scales[scale].least + at) }));

/** A characteristic as pages draw it (`assessment/characteristic.njk`). */
interface DrawnCharacteristic {
  readonly key: string;
  readonly title: string;
  readonly lead: string;
  readonly reviewer: string;
  readonly links: readonly object[];
  readonly [more: string]: unknown;
}

/** What a characteristic says, where it stands, what was proposed and what it rests on. */
export function characteristicView(desk: DeskView, one: CharacteristicView): DrawnCharacteristic {
  const { framework, names, reference } = desk;
  const about = framework.sections.flatMap(({ statements }) => statements).find(({ key }) => key === one.key)!;
  const { proposal, stale } = one;
  const name = (score: number): string => scoreName(framework.scale, score);
  return {
    key: one.key,
    title: characteristicTitle(desk, one.key),
    text: about.text, poor: about.poor, excellent: about.excellent,
    state: characteristicStateLabels[one.state],
    lead: one.leadPostId === null ? 'Nobody yet' : (names.get(one.leadPostId) ?? 'A post'),
    reviewer: one.reviewerPostId === null ? 'Nobody yet' : (names.get(one.reviewerPostId) ?? 'A post'),
    returnedBecause: one.returnedBecause,
    stale: stale && { since: shortDate(stale.since), because: stale.because },
    proposal: proposal && {
      narrative: proposal.narrative, score: name(proposal.score), wanted: name(proposal.wanted), whyLower: proposal.whyLower, isGap: proposal.score < proposal.wanted,
      improvement: proposal.improvement && { title: proposal.improvement.title, by: `${names.get(proposal.improvement.ownerPostId) ?? 'A post'}, by ${shortDate(proposal.improvement.dueOn)}` },
    },
    links: one.links.map(linkView),
    href: assessmentPaths.characteristicOf(reference, one.key),
  };
}
