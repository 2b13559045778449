import type { ThingType } from '@golden-thread/domain';
import { clinicStream } from '@golden-thread/domain/exception';

/** A clinic as the subject of tasks: 'CL-1: Repairs done in time'. */
export const clinicSubject = (clinic: { id: string; reference: string }, title: string): { type: ThingType; id: string; label: string } => ({
  ...clinicStream(clinic.id),
  label: `${clinic.reference}: ${title}`,
});
