import { storeArchive } from '../tabular/store-archive';

const part = (path: string, text: string): { readonly path: string; readonly bytes: Uint8Array } => ({ path, bytes: new TextEncoder().encode(text) });

/** A workbook of a kilobyte with sixteen thousand million filled cells: it takes its reader all the time and memory that it is given. */
export function endlessTable(): Uint8Array {
  const cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>';
  const table = `<table:table table:name="people"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table>`;
  return storeArchive([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part('META-INF/manifest.xml', '<manifest/>'),
    part('styles.xml', '<office:document-styles/>'),
    part('content.xml', `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`),
  ]);
}
