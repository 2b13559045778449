/** Addresses of exceptions and clinics. `:exception` and `:clinic` are references (EX-3, CL-1) or ids. */
export const exceptionPaths = {
  list: '/exceptions',
  exception: '/exceptions/:exception',
  report: '/exceptions/:exception/report',
  decision: '/exceptions/:exception/decision',
  clinics: '/clinics',
  clinicRequest: '/clinics/request',
  clinic: '/clinics/:clinic',
  clinicRecord: '/clinics/:clinic/record',
  clinicDay: '/clinics/:clinic/day',
  clinicBriefing: '/clinics/:clinic/briefing',
  /** Asking for a clinic, with what it is about chosen already. */
  requestOn: (measure: string): string => `/clinics/request?measure=${encodeURIComponent(measure)}`,
  of: (named: string, page?: 'report' | 'decision'): string => `/exceptions/${named}${page ? `/${page}` : ''}`,
  clinicOf: (named: string, page?: 'record' | 'day' | 'briefing'): string => `/clinics/${named}${page ? `/${page}` : ''}`,
} as const;
