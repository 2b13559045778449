import type { ThingType } from '@golden-thread/domain';
/** The address at which a thing is found, whatever it is; it leads on to the page that shows it. */
export const thingLink = ({ type, id }: { readonly type: ThingType; readonly id: string }): string => `/things/${type}/${id}`;
