import type { Role } from '@golden-thread/domain/authority';

/** What a post allows, in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  'policy-officer': 'Policy officer',
  director: 'Director',
  'service-manager': 'Service manager',
  'unit-manager': 'Unit manager',
  employee: 'Employee',
  'lead-member': 'Lead member',
  'committee-chair': 'Committee chair',
  'scrutiny-member': 'Scrutiny member',
  auditor: 'Auditor',
  administrator: 'Administrator',
  operator: 'Operator',
};
