/** Ending a token needs nothing but the decision. */
export class EndTokenForm {}
