/**
 * What is measured. Each starts from nothing and then takes a text; all do their whole usual work on it.
 *
 * @module
 */

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} does
 * @property {(files: { wasm: BufferSource, pack: Uint8Array }) => Promise<(text: string) => unknown>} start
 */

/** @type {Subject[]} */
export const SUBJECTS = [
  {
    name: 'factlint',
    does: 'every claim checked',
    start: async ({ wasm, pack }) => {
      const { default: init, Checker } = await import('../www/build/factlint.js');
      await init({ module_or_path: wasm });
      const checker = new Checker(pack);
      return (text) => checker.check(text, { published: '2026-01-06' });
    },
  },
  {
    name: 'chrono-node',
    does: 'dates only',
    start: async () => {
      const { parse } = await import('chrono-node');
      const published = new Date(2026, 0, 6);
      return (text) => parse(text, published);
    },
  },
  {
    name: 'write-good',
    does: 'style',
    start: async () => {
      const { default: check } = await import('write-good');
      return (text) => check(text);
    },
  },
  {
    name: 'compromise',
    does: 'parts of speech, names, numbers',
    start: async () => {
      const { default: nlp } = await import('compromise');
      return (text) => {
        const doc = nlp(text);
        return [doc.topics().json(), doc.numbers().json()];
      };
    },
  },
  {
    name: 'harper.js',
    does: 'grammar',
    start: async () => {
      const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
        import('harper.js'),
        import('harper.js/binaryInlined'),
      ]);
      const linter = new LocalLinter({ binary: binaryInlined });
      await linter.setup();
      return (text) => linter.lint(text);
    },
  },
];
