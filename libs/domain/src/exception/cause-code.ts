/**
 * Why a measure is off: the three causes a clinic asks for (ribble-valley 6.5), and three that practice adds (practice.md C5).
 */
export const causeCodes = {
  capability: 'Capability: we do not yet know how',
  capacity: 'Capacity: too few people or hours',
  resources: 'Resources: money, equipment or systems',
  demand: 'Demand: more or other work than planned',
  data: 'Data: the figure is late or not reliable',
  external: 'External: outside the council',
} as const;
export type CauseCode = keyof typeof causeCodes;
