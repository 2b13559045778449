/** What a committee can be. */
export const committeeKinds = ['cabinet', 'scrutiny', 'service', 'council'] as const;

/** The same in words. */
export const committeeKindWords: Readonly<Record<(typeof committeeKinds)[number], string>> = {
  cabinet: 'Cabinet',
  scrutiny: 'Overview and scrutiny committee',
  service: 'Service committee',
  council: 'Full Council',
};
