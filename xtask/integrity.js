/**
 * Prints Subresource Integrity hashes, as the attribute `integrity` takes them.
 *
 *     node xtask/integrity.js FILE…
 *
 * @module
 */

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

for (const file of process.argv.slice(2)) {
  console.log(`sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}  ${file}`);
}
