import { tokenLimits } from '@golden-thread/domain/authority/events';
import type { ExemptionRefusals, PowerRequestRefusals, ReadingRuleRefusals, TokenRefusals } from '@golden-thread/domain/authority/refusals';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { ViewingRefusals } from '@golden-thread/domain/authority/viewing';
import type { RefusalsByArea } from '@golden-thread/domain/shared/areas';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about outbox messages and e-mails that failed. */
export const failedDeliveryRefusals = {
  NoSuchDelivery: { status: 404, message: () => 'This delivery is no longer there: it has been dispatched since. Nothing more is needed.' },
  DeliveryNotParked: { status: 409, message: () => 'This delivery has not failed for good. It is tried again by itself; wait for it.' },
  NoSuchLetter: { status: 404, message: () => 'There is no such e-mail in this council.' },
  LetterNotInDoubt: { status: 409, message: () => 'This e-mail is no longer in doubt: it was decided or sent since. Go back to Failed deliveries.' },
} satisfies RefusalWordings<RefusalsByArea['delivery']>;

/** Refusals about council packs. What is wrong inside a pack is listed, not refused. */
export const importRefusals = {
  PackOfAnotherCouncil: {
    status: 422,
    message: ({ pack, council }) => `This pack is of the council "${pack}", and you are in ${council}. Choose the pack of this council, or mend ref on its sheet council.`,
    field: 'files',
  },
  NoSuchImport: { status: 404, message: () => 'There is no such import. Look on the page Import.' },
  NoSuchMapping: { status: 404, message: () => 'There is no such mapping. Look on the page Mappings.' },
  MappingNotWhole: {
    status: 422,
    message: ({ lacks }) => {
      const words = { measure: 'which column names the measure', period: 'which period the figures are of', figure: 'where the figure or the target stands', columns: 'which of the file’s columns is which' };
      return `This mapping does not say yet ${lacks.map((lack) => words[lack]).join(', nor ')}. Open it on the page Mappings and complete it.`;
    },
    field: 'mapping',
  },
  ImportEnded: {
    status: 409,
    message: ({ state }) =>
      state === 'awaiting-approval' ? 'This import waits for a second person. They decide it under Second approvals.' : 'This import was applied or discarded already. Hand the pack in again if it is wanted once more.',
  },
  ImportOutOfDate: {
    status: 409,
    message: ({ row }) => `${row === null ? 'The council has changed since you looked, and this pack would now do something else.' : `This pack cannot be applied by you as it stands: ${row}.`} Discard it and hand the pack in again to see what.`,
  },
  ImportDayMissing: { status: 422, message: ({ row }) => `The pack changes the organisation (${row}, and perhaps others). Enter the day from which that holds. Nothing was written.`, field: 'holdsFrom' },
  ImportNotYet: { status: 409, message: ({ from }) => `This organisation holds from ${longDate(from)}. Apply it on that day or after it: the preview waits until then, for thirty days.`, field: 'holdsFrom' },
  ImportNotApplied: { status: 409, message: ({ state }) => (state === 'undone' ? 'This import is undone already.' : 'This import was not applied: there is nothing to undo.') },
  ImportNotUndoable: { status: 409, message: ({ days }) => `This import cannot be undone as a whole: a second person decided on it, or it is older than ${days} days. Change what it brought on its pages, or bring a pack that does.` },
  ImportBuiltOn: { status: 409, message: ({ by }) => `Others have built on this import: ${by.join('; ')}. What it brought is changed on its pages, or by another pack.` },
  ImportTooLong: { status: 409, message: ({ minutes }) => `This import took longer than ${minutes} minutes and was cut off. Nothing of it was written. Hand it in as several smaller packs.` },
  FileNotReadInTime: { status: 422, message: ({ limit }) => `The file holds more than can be read in ${limit}. Nothing of it was taken. Give a smaller one, or one in several parts.` },
  FilesBeingRead: { status: 429, message: () => 'So many files are being read here that yours would wait too long. Nothing of it was taken: send it again in a minute.' },
  ImportBeingWritten: { status: 409, message: () => 'This import is approved and is being written. Open the request to see how far it has come.' },
  ImportCutOff: { status: 409, message: () => 'The import was cut off each time that it was begun, and nothing of it was written. Tell the operator; then approve it again, or hand it in as several smaller packs.' },
  ImportWarningsUnconfirmed: {
    status: 422,
    message: ({ warnings }) => `${warnings === 1 ? 'One figure is' : `${warnings} figures are`} to be looked at again. Tick that you have looked, or mend the pack and hand it in again.`,
    field: 'confirmed',
  },
  FeedNotApproved: { status: 403, message: () => 'No rules of the HR feed are in force. An administrator proposes them on the page HR feed, and a second person approves them.' },
  FeedAllowsNothing: { status: 422, message: () => 'Choose at least one thing that the feed may do by itself. To have it do nothing, end it.', field: 'allows' },
  FeedRulesUnchanged: { status: 422, message: () => 'These are the rules in force. Choose others, or leave them as they are.', field: 'allows' },
  FeedLeaversTooMany: { status: 422, message: ({ leavers, people }) => `By this file ${leavers} of ${people} people would leave. Nothing of it was followed. Check the file; where it is right, record them in several files.` },
  FeedKnowsThem: { status: 409, message: ({ userName }) => `Somebody is here already under ${userName}. Ask for them by userName, and change that person.` },
  FeedAsksFirst: {
    status: 403,
    message: (kept) => `The rules of the feed do not let it do this by itself. ${kept.import === null ? 'An administrator does it.' : 'It is kept as an import for an administrator to look at.'}`,
  },
  ImportWantsSecondPerson: { status: 403, message: () => 'Some rows give somebody power, which a second person decides. Apply this import on its page, signed in yourself.' },
} satisfies RefusalWordings<RefusalsByArea['import']>;

/** Refusals about seeing the pages as somebody else. */
export const viewingRefusals = {
  ViewsThemselves: { status: 422, message: () => 'These are your own pages. Name somebody else.', field: 'person' },
} satisfies RefusalWordings<ViewingRefusals>;

/** Refusals about who reads what. */
export const readingRuleRefusals = {
  NoSuchReadingMatter: { status: 404, message: () => 'There is no such kind of paper. Choose one on the page Who reads what.' },
  AudienceNotOffered: { status: 422, message: () => 'These papers cannot be read by those people. Choose one of the audiences offered.', field: 'audience' },
  ReadingRuleUnchanged: { status: 422, message: () => 'They are read by these people already. Choose others, or leave it as it is.', field: 'audience' },
} satisfies RefusalWordings<ReadingRuleRefusals>;

/** Refusals about what is exempt from publication. */
export const exemptionRefusals = {
  ExemptionEndsInPast: { status: 422, message: () => 'The last day is over. Give today or a day to come, or lift the exemption.', field: 'until' },
  ExemptionUnchanged: { status: 422, message: () => 'It is exempt under this paragraph until this day already. Change one of them, or leave it as it is.', field: 'until' },
  NotExempt: { status: 409, message: () => 'It is not exempt today. Read it again to see how it stands.' },
} satisfies RefusalWordings<ExemptionRefusals>;

/** Refusals about changes that give somebody power. */
export const powerRequestRefusals = {
  NobodyToApprove: {
    status: 422,
    message: ({ fallbackNamed }) =>
      fallbackNamed
        ? 'Nobody could approve this: there is no other administrator, and the post named to decide in their place has no holder who can sign in and whom it does not concern. Appoint somebody there first.'
        : 'Nobody could approve this: there is no other administrator, and nobody else at the head of your management chain can sign in. Put the administrator’s post under the chief executive’s first.',
  },
  NotAnApprover: { status: 403, message: () => 'Another administrator decides this; where there is none, the holder of the post that the council named, signed in themselves.' },
  NoSuchPowerRequest: { status: 404, message: () => 'There is no such request. Look under Second approvals.' },
  PowerRequestDecided: { status: 409, message: () => 'This was decided already. Open it to see how.' },
  PowerRequestOfOneself: { status: 403, message: () => 'You asked for this, or it concerns you, so somebody else decides it. It waits for them.' },
  PowerUnchanged: { status: 422, message: () => 'That is how it stands already. Choose something else, or leave it as it is.' },
} satisfies RefusalWordings<PowerRequestRefusals>;

/** Refusals about texts in the record. */
export const recordRefusals = {
  NoSuchText: { status: 404, message: () => 'There is no such text in the record. Open the history of the thing, and choose the text there.' },
  PersonStillHere: { status: 409, message: () => 'This person is still here, and the council needs their data. Record that they leave; erase it after their last day.' },
  TextWithheldAlready: { status: 409, message: () => 'This text was withheld already. The history says when and why.' },
} satisfies RefusalWordings<RefusalsByArea['record']>;

/** Refusals about bearer tokens. */
export const tokenRefusals = {
  NoSuchPerson: { status: 422, message: () => 'This person is not here any more. Choose somebody else.', field: 'personId' },
  TokenOfSomebodyElse: {
    status: 403,
    message: () => 'People make their own tokens, on the page Tokens of their account. You can make one for a service account that you own.',
  },
  TokenScopesMissing: { status: 422, message: () => 'Choose at least one area that the API client reads or writes.', field: 'writes' },
  NoSuchToken: { status: 404, message: () => 'There is no such token.' },
  TokenEndedAlready: { status: 409, message: () => 'This token was ended already. Nothing is left to do.' },
  TokenLabelMissing: { status: 422, message: () => `Say what the token is for, in at most ${tokenLimits.label} characters.`, field: 'label' },
  TokenLifetimeOutOfRange: { status: 422, message: () => `A token holds 1 to ${tokenLimits.days} days. Type a number between them.`, field: 'days' },
} satisfies RefusalWordings<TokenRefusals>;
