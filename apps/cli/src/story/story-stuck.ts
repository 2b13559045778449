/** The story cannot go on: something in the product answered otherwise than the story tells. */
export class StoryStuck extends Error {}
