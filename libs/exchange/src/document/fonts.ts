import { readFileSync } from 'node:fs';

/** The one typeface of documents: a file of it comes with the package, so that no machine's fonts decide how a document looks. */
export const documentTypeface = 'Source Sans 3';

const fileOf = (cut: string): string => require.resolve(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`);
export const typefaceFiles: readonly string[] = ['400Regular', '700Bold'].map(fileOf);

export const readTypeface = (): Buffer[] => typefaceFiles.map((file) => readFileSync(file));
