import type { ClinicSummary } from '@golden-thread/application/exception/get-clinics';
import { clinicRequesters, type ClinicState } from '@golden-thread/domain/exception/clinic';
import type { ExceptionReason, ExceptionState } from '@golden-thread/domain/exception/exception-case';

/** Where an exception stands, with the colour of its tag. */
export const exceptionStateLabels: Readonly<Record<ExceptionState, { readonly text: string; readonly colour: string }>> = {
  raised: { text: 'To decide', colour: 'blue' },
  reported: { text: 'Report is there', colour: 'light-blue' },
  decided: { text: 'Decided', colour: 'green' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
};

/** Why a rule picked it, as a sentence. */
export const exceptionReasonLabels: Readonly<Record<ExceptionReason, string>> = {
  'no-figure': 'No figure was entered for this quarter.',
  'not-verified': 'The figure of this quarter was entered and waits for verification.',
  red: 'The figure is red.',
  'amber-and-worsening': 'The figure is amber and worse than the period before.',
  'best-ever': 'The figure is the best on record.',
  'ten-percent-better': 'The figure is at least 10% better than its target.',
  'no-review': 'The round closed without a review from this service.',
};

/** Where a clinic stands. */
export const clinicStateLabels: Readonly<Record<ClinicState, string>> = { called: 'To come', held: 'Held', withdrawn: 'Withdrawn' };

/** Who asked for a clinic: "Overview and Scrutiny (Cllr Patricia Lindqvist)". */
export const formatRequester = ({ requestedBy, requester }: ClinicSummary): string => `${clinicRequesters[requestedBy]}${requester ? ` (${requester})` : ''}`;
