/** Something in the record that does not hold, and where. */
export interface RecordFault {
  readonly kind: keyof typeof faultTitles;
  /** The stream (`recovery-plan <id>`), or the seal (`seal 12`). */
  readonly where: string;
  /** What was found, for somebody who has to look into it. */
  readonly what: string;
}

/** What each kind of fault is called before an auditor. */
export const faultTitles = {
  'event-changed': 'An event was changed',
  'event-forged': 'An event was not recorded by the product',
  'event-missing': 'An event is missing',
  'chain-broken': 'Events are not in the order in which they were recorded',
  'head-differs': 'A history does not end where it ended',
  'wording-missing': 'A text was deleted',
  'wording-blanked': 'A text was blanked, and nobody withheld it',
  'wording-changed': 'A text was changed',
  'seal-changed': 'A seal was changed',
  'seal-forged': 'A seal was not made by the product',
  'seal-chain-broken': 'Seals are not in the order in which they were made',
  'seal-differs': 'What a seal covers was changed',
  'seal-missing': 'A seal is missing',
  'anchor-differs': 'The record differs from what was kept of it outside the database',
  'anchor-forged': 'An anchor was not made by the product',
} as const;
