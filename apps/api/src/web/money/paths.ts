/** Addresses of money. A year stands in an address as 2026-27. */
export const moneyPaths = {
  list: '/money',
  rules: '/money/rules',
  ledger: '/money/ledger',
  ledgerPreview: '/money/ledger/previews/:preview',
  service: '/money/services/:service',
  newLine: '/money/services/:service/lines/new',
  accountant: '/money/services/:service/accountant',
  confirmation: '/money/services/:service/months/:month',
  carryForward: '/money/services/:service/carry-forward/:year',
  line: '/money/lines/:line',
  newVirement: '/money/lines/:line/virement',
  virement: '/money/virements/:virement',
  ledgerPreviewOf: (id: string): string => `/money/ledger/previews/${id}`,
  serviceOf: (id: string, rest = ''): string => `/money/services/${id}${rest}`,
  lineOf: (id: string, rest = ''): string => `/money/lines/${id}${rest}`,
  virementOf: (named: string): string => `/money/virements/${named}`,
} as const;
