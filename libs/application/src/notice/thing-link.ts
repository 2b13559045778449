/** The address at which a thing is found, whatever it is; it leads on to the page that shows it. */
export const thingLink = ({ type, id }: { readonly type: string; readonly id: string }): string => `/things/${type}/${id}`;
