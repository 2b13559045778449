import type { DocumentBlock, DocumentContent } from '@golden-thread/domain/document/document-content';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawChart } from './draw-chart';
import { readTypeface } from './fonts';
import { pdfLayout } from './pdf-layout';
import { shapeOf } from './shapes';

/** Opened once a process: it holds the typeface. */
let compiler: NodeCompiler | undefined;

/**
 * Writes a document as PDF: A4, tagged (PDF/UA-1), with contents, page numbers and pictures that say in words what they show. The same content
 * gives the same bytes.
 */
export function writePdf(content: DocumentContent, writtenAt: Date): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: readTypeface() }] });
  const inputs = { content: JSON.stringify({ ...content, blocks: content.blocks.map(drawable) }) };
  const compiled = compiler.compile({ mainFileContent: pdfLayout, inputs });
  if (compiled.result === null) throw new Error(`The PDF could not be set: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: Math.floor(writtenAt.getTime() / 1000) });
  // What the next document does not need again need not be remembered.
  compiler.evictCache(2);
  return pdf;
}

function drawable(block: DocumentBlock): object {
  if (block.kind === 'charts') return { ...block, charts: block.charts.map((chart) => ({ title: chart.title, ...drawChart(chart, block.charts.length === 1) })) };
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : { ...cell, shape: shapeOf(cell.level) }))) };
}
