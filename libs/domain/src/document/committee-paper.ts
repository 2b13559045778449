/** The heads under which an officer reports to a committee, numbered as committees number them. */

import { isBlank, normalText } from '../shared/text';
import type { DocumentBlock } from './document-content';

/** What the report's officer writes under the heads that no figure fills; a blank one is left for the officer to complete. */
export interface CommitteeNarrative {
  readonly purpose: string;
  readonly recommendations: string;
  readonly background: string;
  readonly risk: string;
  readonly equality: string;
  readonly resources: string;
  readonly reasons: string;
}

/** The heads in words, as they stand on the page and in the form. Source: chesterfield, the framework's own report to Cabinet, 1.0 to 13.0. */
export const committeeHeads = {
  purpose: 'Purpose of report',
  recommendations: 'Recommendations',
  background: 'Background',
  risk: 'Risk management',
  equality: 'Equality considerations',
  resources: 'Resource implications',
  reasons: 'Reason for recommendations',
} as const satisfies Readonly<Record<keyof CommitteeNarrative, string>>;
export const committeeHeadKeys = Object.keys(committeeHeads) as readonly (keyof CommitteeNarrative)[];

/** How many characters each head of a report holds, whoever sends it. */
export const committeeHeadLimit = 6000;

export const noNarrative: CommitteeNarrative = { purpose: '', recommendations: '', background: '', risk: '', equality: '', resources: '', reasons: '' };

/** A head with what stands under it: text of its own is numbered by paragraph, blocks stand as they are. */
export interface CommitteeSection {
  readonly title: string;
  readonly text?: string;
  readonly blocks?: readonly DocumentBlock[];
}

/** What stands under a head that nobody has written. */
const toBeCompleted = 'To be completed by the officer who reports.';

/** The officer's heads before and after what the report itself says, in the committee's order. */
export const committeeSections = (narrative: CommitteeNarrative, between: readonly CommitteeSection[]): readonly CommitteeSection[] => {
  const head = (key: keyof CommitteeNarrative): CommitteeSection => ({ title: committeeHeads[key], text: isBlank(narrative[key]) ? toBeCompleted : narrative[key] });
  return [head('purpose'), head('recommendations'), head('background'), ...between, head('risk'), head('equality'), head('resources'), head('reasons')];
};

/** Sections as blocks: "1.0 PURPOSE OF REPORT", its paragraphs 1.1, 1.2. A number that the officer typed before a paragraph goes: it has one. */
export const numberedSections = (sections: readonly CommitteeSection[]): readonly DocumentBlock[] =>
  sections.flatMap(({ title, text = '', blocks = [] }, index): readonly DocumentBlock[] => [
    { kind: 'heading', level: 1, text: `${index + 1}.0 ${title.toUpperCase()}` },
    ...paragraphsOf(text).map((paragraph, at): DocumentBlock => ({ kind: 'paragraph', number: `${index + 1}.${at + 1}`, text: paragraph.replace(new RegExp(`^${at + 1}[.)]\\s+`), '') })),
    ...blocks,
  ]);

/** Text by its paragraphs: an empty line stands between two. */
const paragraphsOf = (text: string): readonly string[] => text.split(/\n[ \t]*\n/).filter((each) => !isBlank(each)).map(normalText);

/** What the committee's officers and members fill in. Source: chesterfield, the end of the framework's own report. */
export const committeeSignOff = (filled: { readonly signed?: string; readonly date?: string; readonly comments?: string } = {}): DocumentBlock => ({
  kind: 'sign-off',
  title: 'Officer recommendation supported',
  lines: [
    { label: 'Signed', text: filled.signed ?? '' },
    { label: 'Date', text: filled.date ?? '' },
    { label: 'Consultee Cabinet Member or Support Member comments (if applicable)', text: filled.comments ?? '' },
  ],
});
