import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { BROWSERS, ICON_SIZES } from '../extension/manifest.js';

/** @param {string} browser */
const folder = (browser) => new URL(`../build/extension/${browser}/`, import.meta.url);
/** @param {string} browser */
const manifestOf = (browser) => JSON.parse(readFileSync(new URL('manifest.json', folder(browser)), 'utf8'));

for (const browser of BROWSERS) {
  const manifest = manifestOf(browser);

  test(`the extension for ${browser} is allowed no more than it needs`, () => {
    const own = browser === 'chromium' ? ['offscreen'] : [];
    assert.deepEqual(manifest.permissions, ['activeTab', 'scripting', ...own]);
    for (const name of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts']) {
      assert.ok(!(name in manifest), name);
    }
    assert.ok(!('web_accessible_resources' in manifest), 'pages cannot tell that it is there');
  });

  test(`the extension for ${browser} can ask for nothing but its own files`, () => {
    const policy = manifest.content_security_policy.extension_pages;
    const directives = new Map(policy.split('; ').map((/** @type {string} */ one) => [one.split(' ')[0], one]));
    assert.equal(directives.get('default-src'), "default-src 'none'");
    for (const [, directive] of directives) assert.match(directive, /^[a-z-]+ ('none'|'self'( 'wasm-unsafe-eval')?)$/);
  });

  test(`the extension for ${browser} has every file that it names`, () => {
    const { background, icons, action } = manifest;
    const pages = browser === 'chromium' ? ['engine.html', 'engine-page.js'] : [];
    const named = [background.service_worker ?? background.scripts, Object.values(icons), Object.values(action.default_icon)].flat();
    for (const name of [...named, ...pages, 'content.js', 'worker.js', 'factlint_bg.wasm', 'factlint.pack']) {
      assert.ok(existsSync(new URL(name, folder(browser))), name);
    }
  });

  test(`the icons for ${browser} are as large as they say`, () => {
    for (const size of ICON_SIZES) {
      const png = readFileSync(new URL(`icon-${size}.png`, folder(browser)));
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
    }
  });
}

test('the extension has the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  for (const browser of BROWSERS) assert.equal(manifestOf(browser).version, version);
});
