/** An event's name as words: 'ServiceReviewMissed' is 'Service review missed'. Names are said in the past tense of the thing. */
const spaced = (name: string): string => {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** What happened, in one line of the clock's list: a stage by its title, anything else by its name and how often. */
export const eventWords = (name: string, { title, count }: { readonly title: string | null; readonly count: number }): string => {
  if (name === 'StageOpened' && title !== null) return `Stage opened: ${title}`;
  return count === 1 ? spaced(name) : `${spaced(name)} (${count.toLocaleString('en-GB')})`;
};
