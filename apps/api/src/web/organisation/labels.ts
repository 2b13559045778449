import type { Role } from '@golden-thread/domain/authority/actor';
import type { HoldingBasis } from '@golden-thread/domain/organisation/organisation';

/** How somebody holds a post, in words. */
export const holdingBasisLabels: Readonly<Record<HoldingBasis, string>> = {
  permanent: 'Permanent',
  interim: 'Interim',
  'job-share': 'Job share',
  elected: 'Elected member',
};

/** What a post allows, in words. */
export const roleLabels: Readonly<Record<Role, string>> = {
  'policy-officer': 'Policy officer',
  director: 'Director',
  'service-manager': 'Service manager',
  'unit-manager': 'Unit manager',
  employee: 'Employee',
  'lead-member': 'Lead member',
  'committee-chair': 'Committee chair',
  'scrutiny-member': 'Scrutiny member',
  'democratic-services': 'Democratic services',
  'hr-feed': 'HR feed (of a service account)',
  auditor: 'Auditor',
  administrator: 'Administrator',
  operator: 'Operator',
};

/** What a committee can be. */
export const committeeKinds = ['cabinet', 'scrutiny', 'service', 'council'] as const;

/** The same in words. */
export const committeeKindLabels: Readonly<Record<(typeof committeeKinds)[number], string>> = {
  cabinet: 'Cabinet',
  scrutiny: 'Overview and scrutiny committee',
  service: 'Service committee',
  council: 'Full Council',
};
