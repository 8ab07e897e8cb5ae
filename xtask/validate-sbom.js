/**
 * Holds a bill of materials against the schema of CycloneDX 1.6; fails where it does not fit.
 *
 *     node xtask/validate-sbom.js FILE
 *
 * @module
 */

const { readFileSync } = require('node:fs');
const { Spec, Validation } = require('@cyclonedx/cyclonedx-library');

const [file] = process.argv.slice(2);

new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(readFileSync(file, 'utf8')).then(
  (fault) => {
    if (fault === null) return;
    console.error(`${file}: ${JSON.stringify(fault, null, 2)}`);
    process.exitCode = 1;
  },
  (error) => {
    console.error(`${file} could not be validated: ${error.message}`);
    process.exitCode = 2;
  },
);
