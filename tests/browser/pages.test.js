import { it } from 'node:test';

import { inEveryEngine, site } from './harness.js';
import { everyArticleIsMapped } from './pages.js';

inEveryEngine('pages', ({ open }) => {
  it('of any shape lead from their text to their nodes and back', async (test) => {
    const { url } = await site(test, { replace: { '/empty.html': '<!doctype html><title>Empty</title>' } });
    const page = await open();
    await page.goto(`${url}/empty.html`);
    await everyArticleIsMapped(page, { seed: 2026, numRuns: 40 });
  });
});
