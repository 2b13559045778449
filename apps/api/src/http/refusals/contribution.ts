import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { ContributionRefusals } from '@golden-thread/domain/contribution/contribution';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about parts that colleagues are asked to write. */
export const contributionRefusals = {
  PaperNotThere: { status: 404, message: () => 'There is no such review or sheet of figures, or it is not yours to read.' },
  NotYoursToHandOut: { status: 403, message: () => 'Only whoever submits it asks others for parts of it. Ask them, or their deputy.' },
  PaperNotOpen: { status: 409, message: () => 'It was submitted, or its round has closed, so that nobody writes in it now. It can come back with reasons; then it is open again.' },
  NoPartChosen: { status: 422, message: () => 'Choose at least one part from the list.', field: 'parts' },
  PartsWithColleague: { status: 409, message: ({ parts, post }) => `${parts.join(', ')}: the ${post} has been asked for this. Wait for it, or take that request back first.`, field: 'parts' },
  ColleagueAsked: { status: 409, message: ({ post }) => `The ${post} is writing a part of this already. Wait until it is back, or take that request back and ask for everything at once.`, field: 'person' },
  ColleagueWithoutPost: { status: 422, message: ({ name }) => `${name} holds no officer’s post today, so that nothing can be asked of them here. Choose somebody else.`, field: 'person' },
  ColleagueSubmits: { status: 422, message: ({ name }) => `${name} submits it and writes it anyway. Choose somebody else.`, field: 'person' },
  ContributionAfterPaper: { status: 422, message: ({ dueOn }) => `It is due itself on ${longDateOf(dueOn)}. Choose a day up to then.`, field: 'dueOn' },
  NotAskedToContribute: { status: 404, message: () => 'Nobody asks you for a part of this now, or it is no longer needed.' },
  ContributionGiven: { status: 409, message: () => 'You have given your part of this back already. Whoever asked you has it in the draft.' },
  NothingContributed: { status: 422, message: () => 'There is nothing written yet. Write something, or tell whoever asked that you cannot.' },
  ContributionNotOpen: { status: 409, message: () => 'This came back, or was taken back, meanwhile. Open the page again and see how it stands.' },
} satisfies RefusalWordings<ContributionRefusals>;
