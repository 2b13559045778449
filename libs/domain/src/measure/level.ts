/**
 * The levels of the status set, best first, then those that are no judgement. A word and a shape stand before the colour,
 * so that no reader depends on colour. What is not judged is grey and never counts as green.
 */
export const levels = {
  green: { word: 'On target', colourWord: 'Green', shape: 'circle', colour: 'green', judged: true },
  amber: { word: 'Within tolerance', colourWord: 'Amber', shape: 'diamond', colour: 'yellow', judged: true },
  red: { word: 'Off target', colourWord: 'Red', shape: 'triangle', colour: 'red', judged: true },
  'no-data': { word: 'No data yet', colourWord: 'No data yet', shape: 'ring', colour: 'grey', judged: false },
  'no-target': { word: 'No target set', colourWord: 'No target', shape: 'ring', colour: 'grey', judged: false },
  'data-only': { word: 'Data only', colourWord: 'Data only', shape: 'square', colour: 'grey', judged: false },
  'not-due': { word: 'Not due', colourWord: 'Not due', shape: 'dash', colour: 'grey', judged: false },
} as const;
export type Level = keyof typeof levels;
