import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';

import { ARTICLES, factlint } from '../browser/harness.js';

const require = createRequire(import.meta.url);
const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'factlint-formats-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Texts under names that are no addresses, begin a formula, or need quotes; one without a claim. */
const ODD = {
  'größe #1 & 100%.txt': 'On Tuesday, January 5, 2026, “they” said: "no, \'never\'".\r\n\r\nThe 40-mile (70 km) road.\n',
  '=1+1,".txt': 'They met on Tuesday, January 5, 2026 🚢, then on Monday, January 5, 2026.',
  '-nothing.txt': 'It was a quiet evening by the sea.\n',
};
/** @type {Record<string, string>} */
const TEXTS = { ...Object.fromEntries(ARTICLES.map(({ name, text }) => [name, text])), ...ODD };
for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);

/** What the command writes for all texts together. @param {string} format @param {...string} options */
const written = (format, ...options) =>
  factlint(['check', '--format', format, ...options, '--', ...Object.keys(TEXTS)], '', folder);

/** The formats of JSON Schema, and references to things by names in any script. @param {any} ajv */
function withFormats(ajv) {
  addFormats(ajv);
  ajv.addFormat('iri-reference', (/** @type {string} */ iri) => !/[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/.test(iri));
  return ajv;
}

describe('the format', () => {
  it('sarif is SARIF 2.1.0 by the schema of the standard', () => {
    // A pattern of the schema is none by the rules of Unicode mode.
    const ajv = withFormats(new AjvDraft4({ strict: false, allErrors: true, unicodeRegExp: false }));
    const library = dirname(require.resolve('@microsoft/jest-sarif'));
    const validate = ajv.compile(json(join(library, 'schemas/sarif-2.1.0-rtm.5.json')));
    const log = JSON.parse(written('sarif'));
    assert.ok(validate(log), ajv.errorsText(validate.errors));
    const [{ artifacts, results, tool }] = log.runs;
    assert.deepEqual(artifacts.map(({ location }) => decodeURIComponent(location.uri)), Object.keys(TEXTS));
    assert.ok(results.length > artifacts.length);
    for (const { ruleId, ruleIndex, kind, level } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.ok(kind === 'fail' || level === 'none', `${kind} has the level ${level} (section 3.27.10)`);
    }
    assert.ok(!validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), 'a log that is wrong is refused');
  });

  it('web-annotation is what the W3C recommends', () => {
    const schema = json(fileURLToPath(new URL('web-annotation.schema.json', import.meta.url)));
    const ontology = readFileSync(join(dirname(require.resolve('@vocabulary/oa')), 'oa.nq'), 'utf8');
    const typed = (/** @type {string} */ type) => {
      const quads = new RegExp(`^<http://www\\.w3\\.org/ns/oa#(\\w+)> <[^>]+#type> <[^>]+[#/]${type}> `, 'gm');
      return [...ontology.matchAll(quads)].map(([, name]) => name).sort();
    };
    assert.deepEqual(schema.$defs.motivation.enum, typed('Motivation'));
    const classes = typed('Class');
    for (const name of ['Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector']) {
      assert.ok(classes.includes(name), name);
    }
    const ajv = withFormats(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));
    const validate = ajv.compile(schema);
    const collection = JSON.parse(written('web-annotation'));
    assert.ok(validate(collection), ajv.errorsText(validate.errors));
    const { items } = collection.first;
    assert.equal(collection.total, items.length);
    for (const { target } of items) {
      const [{ exact }, { start, end }] = target.selector;
      const text = TEXTS[decodeURIComponent(target.source)];
      assert.equal(text.slice(start, end), exact);
    }
    assert.ok(!validate({ ...collection, total: -1 }), 'a collection that is wrong is refused');
  });

  it('claim-review is ClaimReview by the types of schema.org, with what search engines ask for', () => {
    const graph = written('claim-review', '--author', 'The Marrow Gazette');
    const reviews = JSON.parse(graph)['@graph'];
    assert.ok(reviews.length > ARTICLES.length);
    for (const review of reviews) {
      for (const required of ['claimReviewed', 'reviewRating', 'url', 'author', 'itemReviewed']) assert.ok(review[required], required);
      const { ratingValue, bestRating, worstRating, alternateName } = review.reviewRating;
      assert.ok(worstRating <= ratingValue && ratingValue <= bestRating && alternateName);
    }
    assert.deepEqual(typeErrors(graph), []);
    const wrong = graph.replace('"claimReviewed"', '"claimReviwed"');
    assert.notDeepEqual(typeErrors(wrong), [], 'a review that is wrong is refused');
  });

  it('csv is read again by any reader of RFC 4180, and starts no formula', () => {
    const reports = written('json').trimEnd().split('\n').map((line) => JSON.parse(line));
    const names = Object.keys(TEXTS);
    const expected = reports.flatMap(({ claims }, number) => claims.map((claim) => ({ ...claim, document: names[number] })));
    const rows = parse(written('csv'), { columns: true, record_delimiter: '\r\n' });
    assert.equal(rows.length, expected.length);
    for (const [at, { document, quote, summary, working, evidence }] of expected.entries()) {
      const row = rows[at];
      assert.deepEqual([row.quote, Number(row.start), Number(row.end)], [quote.exact, quote.start, quote.end]);
      assert.deepEqual([row.summary, row.working], [summary, working.join('\n')]);
      assert.equal(row.evidence, evidence.map(({ fact }) => fact).join('\n'));
      assert.equal(row.document, document.startsWith('=') ? `'${document}` : document);
    }
    assert.ok(rows.some(({ document }) => document.startsWith("'=")), 'a formula was there to be stopped');
    for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });
});

/** What TypeScript finds wrong in a graph of reviews, as lines. @param {string} graph */
function typeErrors(graph) {
  const source = [
    "import type { ClaimReview } from 'schema-dts';",
    "type Reviews = { '@context': 'https://schema.org'; '@graph': ClaimReview[] };",
    `export const reviews: Reviews = ${graph}`,
  ];
  writeFileSync(join(folder, 'reviews.ts'), source.join('\n'));
  const types = join(dirname(require.resolve('schema-dts')), 'schema.d.ts');
  const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', skipLibCheck: true, types: [], paths: { 'schema-dts': [types] } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['reviews.ts'] }));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' });
    return [];
  } catch (error) {
    return String(/** @type {any} */ (error).stdout).split('\n').filter((line) => line.includes('error TS'));
  }
}
