/** The one queue on which workflows and their activities wait for a worker. */
export const taskQueue = 'golden-thread';
