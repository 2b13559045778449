import type { ClinicLine } from '@golden-thread/application/exception';
import { clinicRequesters } from '@golden-thread/domain/exception';

/** Who asked for a clinic: "Overview and Scrutiny (Cllr Patricia Lindqvist)". */
export const askedBy = ({ requestedBy, requester }: ClinicLine): string => `${clinicRequesters[requestedBy]}${requester ? ` (${requester})` : ''}`;
