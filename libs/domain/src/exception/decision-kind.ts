/** What a corporate review may decide about an exception, in the order of the form. */
export const decisionKinds = {
  note: { says: 'Note', means: 'Nothing more to do' },
  recognise: { says: 'Recognise', means: 'Say well done, where staff and public see it' },
  watch: { says: 'Watch', means: 'Look at it again next quarter' },
  clinic: { says: 'Call a clinic', means: 'The committee chair, the director and the manager meet on it' },
  'recovery-plan': { says: 'Ask for a recovery plan', means: 'Monthly updates until a panel is satisfied' },
} as const;
export type DecisionKind = keyof typeof decisionKinds;
