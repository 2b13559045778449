import { type EvidenceRefusals, evidenceLimits, evidenceTypes } from '@golden-thread/domain/evidence/evidence';
import type { RefusalWordings } from './refusal-wording';

const taken = Object.keys(evidenceTypes).map((ending) => ending.toUpperCase()).join(', ');

/** Refusals about evidence. */
export const evidenceRefusals = {
  EvidenceNotFound: { status: 404, message: () => 'There is no such thing or file, or it is not yours to read.' },
  EvidenceFileMissing: { status: 422, message: () => 'Choose the file. One without content is none.', field: 'file' },
  EvidenceFileTooLarge: { status: 422, message: () => `The file is larger than ${evidenceLimits.bytes / 1024 / 1024} MB. Save it smaller, or in parts.`, field: 'file' },
  EvidenceTypeNotTaken: { status: 422, message: () => `The file is none of ${taken}, or not what its name says. Save it as one of them.`, field: 'file' },
  EvidenceOfNoPart: { status: 422, message: () => 'Choose what the file is about from the list.', field: 'part' },
  EvidenceUnexplained: { status: 422, message: () => 'Say what the file shows: others read that before they open it.', field: 'shows' },
  EvidenceAddedAlready: { status: 409, message: () => 'This very file is there already, for the same.' },
  EvidenceFull: { status: 409, message: () => `There are ${evidenceLimits.perThing} files here. Withdraw one that is not needed.` },
  NotYoursToEvidence: { status: 403, message: () => 'Files are added and withdrawn by those who write in it, and by the policy team. Ask one of them.' },
  ScannerRefused: { status: 422, message: ({ because }) => `The council’s scanner found something in the file${because ? `: ${because}` : ''}. It is not kept. Tell your IT service.`, field: 'file' },
  ScannerAway: { status: 409, message: () => 'The council’s scanner does not answer, so that the file is not kept. Try again later; if it stays away, tell the operator.' },
} satisfies RefusalWordings<EvidenceRefusals>;
