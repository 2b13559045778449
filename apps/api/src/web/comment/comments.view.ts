import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';

interface CommentSaid {
  readonly by: string | null;
  readonly at: Instant;
  readonly text: string | null;
  readonly mentioned: readonly string[];
}

/** Comments as pages show them; `about`: the period or part that one is about, null for the whole. */
export const commentsView = <Comment extends CommentSaid>(comments: readonly Comment[], about: (comment: Comment) => string | null): readonly object[] =>
  comments.map((comment) => ({
    by: comment.by ?? 'Somebody who has left', when: `${shortDate(londonDate(comment.at))} at ${londonTime(comment.at)}`, about: about(comment),
    text: comment.text ?? 'Withheld', mentioned: comment.mentioned.join(', '),
  }));
