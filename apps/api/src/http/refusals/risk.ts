import type { RiskRefusals } from '@golden-thread/domain/risk/refusals';
import type { RefusalWordings } from './refusal-wording';

const parts = { title: 'what the risk is called', event: 'what may happen' } as const;
const states = { open: 'open', accepted: 'accepted', closed: 'closed' } as const;

/** Refusals about risks. */
export const riskRefusals = {
  NoSuchRisk: { status: 404, message: () => 'There is no such risk in this council. The register lists them.' },
  RiskTextMissing: { status: 422, message: ({ part }) => `Say ${parts[part]}.` },
  RiskOwnerMissing: { status: 422, message: () => 'Say which post owns it: type its title and choose, or give its code.', field: 'owner' },
  RiskOwnerNotYours: { status: 403, message: () => 'You can give a risk to a post that you answer for or manage. Ask whoever manages that post, or the policy team.', field: 'owner' },
  RiskNotYours: { status: 403, message: ({ reference }) => `${reference} is its owner’s, and theirs who manage the owner. Ask one of them, or the policy team.` },
  RiskOffMatrix: { status: 422, message: ({ size }) => `Choose impact and likelihood from the council’s matrix of ${size} by ${size}.` },
  RiskGrowsByControls: { status: 422, message: () => 'With its controls the risk scores higher than without them. Choose a lower residual score, or a higher inherent one.', field: 'residual.impact' },
  RiskObjectiveNotFound: { status: 422, message: () => 'No objective of this year has that reference. It stands on the objective’s page, such as CP-3.', field: 'objective' },
  RiskNotInState: { status: 409, message: ({ state }) => `This risk is ${states[state]}: that cannot be done with it now. Its page says what can.` },
  RiskReasonMissing: { status: 422, message: () => 'Say why: others rely on it.', field: 'reason' },
  NotInCorporateState: { status: 409, message: () => 'The corporate register stands otherwise by now. Open the risk again and see how.' },
  RiskMatrixUnsound: { status: 422, message: () => 'The zones do not lie on the matrix in their order: medium begins above 1, high above medium, and all of them within the highest score.', field: 'highFrom' },
  RiskMatrixInUse: { status: 409, message: ({ open }) => `${open === 1 ? 'One risk stands' : `${open} risks stand`} on the present matrix. Its zones can change; its size only once they are closed.`, field: 'size' },
} satisfies RefusalWordings<RiskRefusals>;
