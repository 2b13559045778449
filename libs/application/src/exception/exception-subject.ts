import type { ThingType } from '@golden-thread/domain';
import { exceptionStream } from '@golden-thread/domain/exception';

/** An exception as the subject of tasks: 'EX-3: Repairs done in time'. */
export const exceptionSubject = (
  exception: { id: string; reference: string },
  title: string,
): { type: ThingType; id: string; label: string } => ({
  ...exceptionStream(exception.id),
  label: `${exception.reference}: ${title}`,
});
