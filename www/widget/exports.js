/**
 * A report in the formats that other tools read: the same bytes as `factlint check --format …` writes for the same
 * text under the same name.
 *
 * @module
 */

import { json } from './json.js';
import { VERDICT } from './words.js';

/** @import { Claim, Report, Verdict } from './types.js' */

/** The version of the program, as in `package.json` and `Cargo.toml`. */
const VERSION = '0.1.0';

/**
 * W3C Web Annotation Data Model: one collection with an annotation for every claim, found again by quote and by place.
 * @param {Report} report
 * @param {{ url: string }} of  the address of the text
 */
export function toWebAnnotations(report, { url }) {
  const items = report.claims.map((claim) => ({
    id: `${url}#factlint-${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    generator: { type: 'Software', name: `Factlint ${VERSION}, data ${report.reference.version}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: claim.verdict },
      { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', language: 'en', value: claim.summary },
    ],
    target: {
      source: url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: claim.quote.exact,
          prefix: claim.quote.prefix,
          suffix: claim.quote.suffix,
        },
        { type: 'TextPositionSelector', start: claim.quote.start, end: claim.quote.end },
      ],
    },
  }));
  return line({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#factlint',
    type: 'AnnotationCollection',
    label: 'Claims checked by Factlint',
    total: items.length,
    first: { id: '#factlint-1', type: 'AnnotationPage', partOf: '#factlint', startIndex: 0, items },
  });
}

/** What a verdict is worth on the scale of a review; a claim that was not settled gets none. */
const RATING = { supported: 5, conflicting: 3, refuted: 1, not_enough_evidence: 0 };

/**
 * ClaimReview of schema.org, for a person or newsroom that has read the findings and answers for them.
 * @param {Report} report
 * @param {{ url: string, author: string }} of
 */
export function toClaimReview(report, { url, author }) {
  const reviews = report.claims
    .filter(({ verdict }) => RATING[verdict])
    .map((claim) => ({
      '@type': 'ClaimReview',
      url: `${url}#factlint-${claim.id}`,
      author: { '@type': 'Organization', name: author },
      claimReviewed: claim.quote.exact,
      itemReviewed: { '@type': 'Claim', appearance: { '@type': 'CreativeWork', url } },
      reviewBody: claim.summary,
      reviewRating: {
        '@type': 'Rating',
        ratingValue: RATING[claim.verdict],
        bestRating: 5,
        worstRating: 1,
        alternateName: VERDICT[claim.verdict].words,
      },
      citation: claim.evidence.map(({ source }) => ({
        '@type': 'CreativeWork',
        name: source.title,
        publisher: { '@type': 'Organization', name: source.publisher },
        url: source.url,
      })),
    }));
  return line({ '@context': 'https://schema.org', '@graph': reviews });
}

/** @type {Record<Verdict, [kind: string, level: string]>} */
const SARIF = {
  refuted: ['fail', 'error'],
  supported: ['pass', 'none'],
  conflicting: ['review', 'none'],
  not_enough_evidence: ['open', 'none'],
};

/**
 * SARIF 2.1.0: one run with a result for every claim; a correction is a fix.
 * @param {Report} report
 * @param {{ url: string, text: string }} of  `text`: the text that was checked, for lines and columns
 */
export function toSarif(report, { url, text }) {
  const kinds = [...new Set(report.claims.map(({ kind }) => kind))].sort();
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const location = { uri: url, index: 0 };
  const results = report.claims.map((claim) => {
    const { quote, correction } = claim;
    const [kind, level] = SARIF[claim.verdict];
    const region = { ...regionOf(starts, quote), snippet: { text: quote.exact } };
    const fix = correction && {
      description: { text: `Write “${correction.text}”` },
      artifactChanges: [
        {
          artifactLocation: location,
          replacements: [
            { deletedRegion: regionOf(starts, correction), insertedContent: { text: correction.text } },
          ],
        },
      ],
    };
    return {
      ruleId: claim.kind,
      ruleIndex: kinds.indexOf(claim.kind),
      kind,
      level,
      message: { text: claim.summary },
      locations: [{ physicalLocation: { artifactLocation: location, region } }],
      ...(fix && { fixes: [fix] }),
    };
  });
  return line({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Factlint', semanticVersion: VERSION, rules: kinds.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri: url }, mimeType: 'text/plain' }],
        results,
      },
    ],
  });
}

/**
 * Lines and columns from 1; the last column is the one behind the region.
 * @param {number[]} starts  where the lines begin
 * @param {{ start: number, end: number }} span
 */
function regionOf(starts, { start, end }) {
  const place = (/** @type {number} */ offset) => {
    const number = starts.findLastIndex((first) => first <= offset);
    return [number + 1, offset - starts[number] + 1];
  };
  const [[startLine, startColumn], [endLine, endColumn]] = [place(start), place(end)];
  return { startLine, startColumn, endLine, endColumn, charOffset: start, charLength: end - start };
}

const COLUMNS =
  'document id kind verdict reason start end quote attributed_to summary working evidence sources correction'.split(' ');

/** What spreadsheets take for the start of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Comma-separated values by RFC 4180, one row a claim. A text that a spreadsheet would run begins with an apostrophe.
 * @param {Report} report
 * @param {{ url: string }} of
 */
export function toCsv(report, { url }) {
  const rows = report.claims.map((claim) => [
    url,
    claim.id,
    claim.kind,
    claim.verdict,
    claim.reason ?? '',
    String(claim.quote.start),
    String(claim.quote.end),
    claim.quote.exact,
    claim.attributed_to ?? '',
    claim.summary,
    claim.working.join('\n'),
    claim.evidence.map(({ fact }) => fact).join('\n'),
    unrepeated(claim.evidence.map(({ source }) => source.url ?? '')).join('\n'),
    claim.correction?.text ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {string} text */
function cell(text) {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** @param {string[]} list */
const unrepeated = (list) => list.filter((item, number) => item !== list[number - 1]);

/** One line of JSON with the members of objects in the order of their names. @param {unknown} value */
const line = (value) => json(value, { sorted: true });

/** @type {Record<string, { name: string, type: string, write: (report: Report, of: { url: string, text: string, author: string }) => string }>} */
export const FORMATS = {
  json: { name: 'factlint.json', type: 'application/json', write: (report) => json(report) },
  csv: { name: 'factlint.csv', type: 'text/csv', write: toCsv },
  'web-annotation': { name: 'factlint-annotations.jsonld', type: 'application/ld+json', write: toWebAnnotations },
  sarif: { name: 'factlint.sarif', type: 'application/sarif+json', write: toSarif },
  'claim-review': { name: 'factlint-claim-review.jsonld', type: 'application/ld+json', write: toClaimReview },
};
