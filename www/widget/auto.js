/**
 * Defines `<fact-lint>` on import; on a server it does nothing.
 *
 * @module
 */

import { define } from './element.js';

if (globalThis.customElements) define();
