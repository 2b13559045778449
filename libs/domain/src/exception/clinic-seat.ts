/** The three without whom a clinic cannot be held, each in person or by a named substitute. Source: ribble-valley 6.3. */
export const clinicSeats = {
  'committee-chair': 'Chair of the service committee',
  director: 'Director',
  'service-manager': 'Service manager',
} as const;
export type ClinicSeat = keyof typeof clinicSeats;

export const clinicSeatKeys = Object.keys(clinicSeats) as readonly ClinicSeat[];
