/** Reckoning again asks for nothing but the wish. */
export class RefreshYearForm {}
