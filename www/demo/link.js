/**
 * A text inside the address of the page, behind the `#`, which browsers never send to a server.
 *
 * @module
 */

const NAME = 'text';

/**
 * @param {string} text
 * @param {string} published
 */
export async function writeLink(text, published) {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, published }));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `#${NAME}=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * @param {string} hash
 * @returns {Promise<{ text: string, published: string } | null>}
 */
export async function readLink(hash) {
  const packed = new URLSearchParams(hash.slice(1)).get(NAME);
  if (!packed) return null;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const plain = await through(bytes, new DecompressionStream('deflate-raw'));
    const { text, published } = JSON.parse(new TextDecoder().decode(plain));
    return { text: String(text), published: String(published ?? '') };
  } catch {
    return null; // not one of our links
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {GenericTransformStream} stream
 */
async function through(bytes, stream) {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
