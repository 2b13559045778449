/** What an organisation is made of, above its posts. */
export const organisationPartKinds = ['directorate', 'service', 'unit'] as const;
export type OrganisationPartKind = (typeof organisationPartKinds)[number];
