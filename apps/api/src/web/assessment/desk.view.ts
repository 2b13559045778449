import type { CharacteristicView, DeskView, LinkedNow } from '@golden-thread/application/assessment/get-desk-assessment';
import { characteristicTitle } from '@golden-thread/domain/assessment/decide-characteristic';
import type { CharacteristicState } from '@golden-thread/domain/assessment/desk-assessment';
import { type Scale, scales, scoreName } from '@golden-thread/domain/assessment/framework';
import { type LinkedKind, linkedKinds, type RecordState } from '@golden-thread/domain/assessment/linked-record';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Level, levels } from '@golden-thread/domain/status/status';
import type { Id } from '@golden-thread/domain/shared/id';
import { evidencePaths } from '../evidence/paths';
import { formatState, thingAddress } from '../history/things';
import { assessmentPaths } from './paths';

/** Where a characteristic stands, in words. */
export const characteristicStateLabels: Readonly<Record<CharacteristicState, string>> = { asked: 'With its lead', proposed: 'Proposed, to be reviewed', returned: 'Sent back to its lead', agreed: 'Agreed' };

/** The choices of a scale, as radios. */
export const scoreChoices = (scale: Scale, chosen: unknown): readonly object[] =>
  scales[scale].names.map((text, at) => ({ value: String(scales[scale].least + at), text, checked: String(chosen) === String(scales[scale].least + at) }));

/** Where a linked record is looked at. */
export const recordAddress = (kind: LinkedKind, id: Id): string => (kind === 'evidence' ? evidencePaths.fileOf(id) : thingAddress(kind, id));

/** How a record stands, in its own words: a measure by its figure and level. */
export function recordStateText(kind: LinkedKind, { state, figure }: Pick<RecordState, 'state' | 'figure'>): string {
  const word = kind === 'measure' && Object.hasOwn(levels, state) ? levels[state as Level].word : (formatState(kind, state) ?? state);
  return [figure, word.toLowerCase()].filter((part) => part !== null && part !== '').join(', ');
}

/** A linked record: how it stood when it was linked, and how it stands. What is not the reader's to read has no name for them. */
const linkView = ({ record, kind, id, now, broken }: LinkedNow): object => ({
  kind: linkedKinds[kind],
  id: `${kind}.${id}`,
  label: record === null ? 'A record that is not yours to read' : record.then.label,
  href: record === null ? null : recordAddress(kind, id),
  then: record === null ? null : `${recordStateText(kind, record.then)} on ${shortDate(record.linkedOn)}`,
  now: now === null || record === null || (now.state === record.then.state && now.figure === record.then.figure) ? null : recordStateText(kind, now),
  broken,
});

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
