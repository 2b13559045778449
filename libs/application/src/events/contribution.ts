import type { ContributionEvent } from '@golden-thread/domain/contribution/contribution';
import type { EventDescriptors } from './event-descriptor';
import { asked, named } from './notice';

/** What follows when parts of a paper are handed out: the colleague is asked, whoever asked hears what came back, and who is no longer needed hears that. */
export const contributionEvents = {
  ContributionAsked: { notifies: asked },
  ContributionGiven: {
    notifies: ({ askedBy, parts }) => named({ people: askedBy === null ? [] : [askedBy] }, (paper) => `What you asked for came back: ${paper}`, `It stands in the draft: ${parts.join(', ')}.`),
  },
  EnteredForService: {
    notifies: ({ ownerPostId, parts }) =>
      named({ posts: [ownerPostId] }, (paper) => `The policy team entered parts for you: ${paper}`, `${parts.join(', ')}: in your draft, and confirmed once you submit it.`),
  },
  ContributionWithdrawn: {
    notifies: ({ postId, because }) =>
      named(
        { posts: [postId] },
        (paper) => `Your part is no longer needed: ${paper}`,
        because === 'paper-gone' ? 'It was submitted, or its round closed, without your part.' : 'Whoever asked you no longer needs it.',
      ),
  },
} satisfies EventDescriptors<ContributionEvent>;
