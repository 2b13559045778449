/** Who may ask for a clinic, at any time. Source: ribble-valley 6.2 (Corporate Management Team, Overview and Scrutiny, service areas). */
export const clinicRequesters = {
  'corporate-review': 'the corporate review',
  scrutiny: 'Overview and Scrutiny',
  service: 'the service itself',
} as const;
export type ClinicRequester = keyof typeof clinicRequesters;
