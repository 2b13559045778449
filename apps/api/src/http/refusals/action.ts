import { actionStatuses } from '@golden-thread/domain/action/action';
import type { ActionRefusals } from '@golden-thread/domain/action/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about actions. */
export const actionRefusals = {
  NoSuchAction: { status: 404, message: () => 'There is no such action in this council. The register lists them by their references.', field: 'references' },
  ActionTitleMissing: { status: 422, message: () => 'Say what is done.', field: 'title' },
  ActionOwnerMissing: { status: 422, message: () => 'Say which post owns it: type its title and choose, or give its code.', field: 'owner' },
  ActionOwnerNotYours: { status: 403, message: () => 'You can give an action to a post that you answer for or manage. Ask whoever manages that post, or the policy team.', field: 'owner' },
  ActionIsCondition: { status: 409, message: ({ plan }) => `It is a condition of the approval of ${plan}: its wording, owner and day are the director’s, who set it. Say how far it is, or that it is achieved.` },
  ActionNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  ActionDayMissing: { status: 422, message: () => 'Say by which day it is done.', field: 'dueOn' },
  ActionEndsBeforeItStarts: { status: 422, message: () => 'The last day lies before the first. Choose a later one.', field: 'dueOn' },
  ActionOriginNotFound: { status: 404, message: () => 'What the action was agreed in is not there. Open the form from its page.' },
  PredictionWithoutMeasure: { status: 422, message: () => 'Say which measure changes by that day, or leave the day empty.', field: 'measure' },
  ActionEnded: {
    status: 409,
    message: ({ status }) => (status === 'achieved' ? 'This action is achieved. Say first that it goes on.' : 'This action was deleted. Add another where there is something to do.'),
  },
  ActionProgressOutOfRange: { status: 422, message: () => 'Say how much is done as a whole number from 0 to 100.', field: 'progress' },
  ActionReasonMissing: {
    status: 422,
    message: ({ status, named }) => (status === 'achieved' ? 'Say what shows that it is achieved.' : `Say why it is “${named}”.`),
    field: 'reason',
  },
  SlipReasonMissing: { status: 422, message: () => 'Say why it takes longer: a later day is not recorded without a reason.', field: 'reason' },
  ActionWaitsForOthers: { status: 409, message: ({ open }) => `It waits for ${open.join(', ')}, which ${open.length === 1 ? 'is' : 'are'} not achieved. Have ${open.length === 1 ? 'that' : 'those'} recorded first, or say that it does not wait.`, field: 'status' },
  ActionWaitsInCircle: {
    status: 422,
    message: ({ through }) => (through.length === 0 ? 'An action cannot wait for itself. Take it out.' : `They would wait for each other in a circle, through ${through.join(', ')}. Take out one of them.`),
    field: 'references',
  },
  NoSuchActionStatus: { status: 422, message: ({ offered }) => `Say how it stands by one of the council’s own statuses: ${offered.join(', ')}.`, field: 'status' },
  ActionStatusTitleMissing: { status: 422, message: () => 'Say what it is called.', field: 'title' },
  ActionStatusNamedAlready: { status: 422, message: ({ title }) => `“${title}” is called so already. Give it another name, or change that one.`, field: 'title' },
  ActionStatusNeeded: { status: 422, message: ({ means }) => `It is the last that means “${actionStatuses[means].means}”, and an action must be able to stand so. Add another first.`, field: 'offered' },
  TooManyActionStatuses: { status: 409, message: ({ most }) => `There are ${most} already. Use one that is there, under another name.` },
} satisfies RefusalWordings<ActionRefusals>;
