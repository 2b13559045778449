/** A code of the organisation, such as HOU-01: at most 40 characters (not half ones), no space, no slash, so that it stands in an address. */
export const codePattern = /^[^\s/]{1,40}$/u;
