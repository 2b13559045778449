import { type Level, levels } from '@golden-thread/domain/status/status';

const shapes = { circle: '●', diamond: '◆', triangle: '▲', ring: '○', square: '■', dash: '–' } as const;

/** The mark before the word of each level: shape and word come first, so that nothing depends on colour. */
export const shapeOf = (level: Level): string => shapes[levels[level].shape];
