/** A day of the years 1900 to 2099 as text, 29 February in leap years alone: said in the document, and checked by it. */
export const dayPattern =
  /^(19|20)[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$|^((19|20)(0[48]|[2468][048]|[13579][26])|2000)-02-29$/;
