import type { Paper } from '@golden-thread/domain/authority/reading-rights';

/**
 * What the first name in a route's address names: a paper that not everybody reads; `open`, what everybody with the route's permission
 * may read; `own`, the reader's own, which is asked for by whoever is signed in; `history`, whatever kind of thing the address says.
 */
export type Named = Paper | 'open' | 'own' | 'history';

/** Each route that names a thing, by how its address begins. A route that matches none of them, or two, is a fault of the table. */
const rows: readonly (readonly [begins: RegExp, names: Named])[] = [
  [/^\/recovery-plans\/:plan/, 'recovery-plan'],
  [/^\/reviews\/:review/, 'service-review'],
  [/^\/contributions\/service-review\/:review/, 'service-review'],
  [/^\/contributions\/figure-sheet\/:sheet/, 'figure-sheet'],
  [/^\/exceptions\/:exception/, 'exception'],
  [/^\/clinics\/:clinic/, 'clinic'],
  [/^\/reports\/:report/, 'performance-report'],
  [/^\/measures\/figures\/:sheet/, 'figure-sheet'],
  [/^\/plans\/council\/:plan/, 'council-plan'],
  [/^\/plans\/service\/:plan/, 'service-plan'],
  [/^\/plans\/unit\/:plan/, 'unit-plan'],
  [/^\/plans\/individual\/:plan/, 'individual-plan'],
  [/^(\/api\/v1)?\/stage-returns\/:return/, 'stage-return'],
  [/^\/api\/v1\/recovery-plans\/:plan/, 'recovery-plan'],
  [/^\/api\/v1\/reviews\/:review/, 'service-review'],
  [/^\/api\/v1\/exceptions\/:exception/, 'exception'],
  [/^\/api\/v1\/clinics\/:clinic/, 'clinic'],
  [/^\/api\/v1\/reports\/:report/, 'performance-report'],
  [/^\/api\/v1\/figure-sheets\/:id/, 'figure-sheet'],
  [/^\/api\/v1\/council-plans\/:plan/, 'council-plan'],
  [/^\/api\/v1\/plans\/:plan/, 'service-plan'],
  [/^\/(api\/v1\/)?history\/:type\/:id/, 'history'],
  // Whoever may withhold texts finds those of what they may read: the use case asks for the history's own circle.
  [/^\/history\/events\/:event\//, 'open'],
  [/^\/things\/:type\/:id/, 'open'],
  // Whatever kind of paper the address says; asked of the paper itself.
  [/^\/(api\/v1\/)?exemptions\/:type\/:id/, 'open'],
  [/^(\/api\/v1)?\/tasks\/:/, 'own'],
  [/^\/account\//, 'own'],
  [/^\/inbox\//, 'own'],
  [/^\/taking-back\/:type\/:id/, 'own'],
  [/^\/plans\/(objectives\/:objective|priorities\/)/, 'open'],
  [/^\/plans\/(types\/(packs|sets)\/:|key\/:plan)/, 'open'],
  [/^\/api\/v1\/(plan-type-sets\/:set|key-plans\/:plan)/, 'open'],
  [/^\/(reviews\/rounds|corporate-reviews)\/:round/, 'open'],
  [/^\/(api\/v1\/)?actions\/:action/, 'action'],
  [/^\/(actions\/statuses|api\/v1\/action-statuses)\/:status/, 'open'],
  [/^\/(api\/v1\/)?plan-changes\/:change/, 'plan-change'],
  // The register of corporate risks as a paper: of the reader's own council, everybody's who reads risks.
  [/^\/risks\/corporate\/:council/, 'open'],
  [/^\/(api\/v1\/)?(risks\/:risk|consultations\/:consultation|lessons\/:lesson|external-challenges\/:challenge|recognition\/:recognition)/, 'open'],
  [/^(\/api\/v1)?\/money\//, 'open'],
  [/^(\/api\/v1)?\/(feedback|monitoring)\//, 'open'],
  [/^\/measures\/(:measure|audit-samples\/:sample|baskets\/:basket)/, 'open'],
  // Which papers a document draws on, its row says: the use case asks for all of them.
  [/^\/documents\/:document/, 'open'],
  // A workshop or a desk assessment is read by whoever takes part or runs assessments, and once it is closed by others: the use case asks.
  [/^(\/api\/v1)?\/assessments\/((frameworks|framework-drafts|practices)\/)?:/, 'open'],
  [/^\/api\/v1\/practices\/:practice/, 'open'],
  // Cases of planning are everybody's to read who reads how planning performs; who records more time for one, the use case asks.
  [/^\/(assessments|api\/v1)\/planning-performance\/(applications|cases)\/:application/, 'open'],
  [/^(\/api\/v1)?\/assessments\/desk\/:/, 'open'],
  // Evidence is read by whoever reads its thing.
  [/^\/evidence\/:evidence/, 'open'],
  [/^\/(timetable|administration|deliveries|clock|published|meetings|directory)\b/, 'open'],
  // SCIM names people and posts to whoever keeps them in step, under approved rules; and its own types and schemas.
  [/^\/scim\/v2\//, 'open'],
  [/^\/api\/v1\/evidence\//, 'open'],
  [/^\/api\/v1\/(objectives|priorities|rounds|measures|timetable|clock|imports|power-requests|reading-rules|reorganisations|working-rules)\//, 'open'],
];

/** What a route names; undefined where the table has no row for it. Two rows for one route are a fault of the table. */
export function namedBy(path: string): Named | undefined {
  const found = rows.filter(([begins]) => begins.test(path));
  if (found.length > 1) throw new Error(`Two rows for ${path}.`);
  return found[0]?.[1];
}
