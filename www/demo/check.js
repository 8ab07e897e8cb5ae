/**
 * The desk: a text on one side, the same text read and marked on the other.
 *
 * @module
 */

import '../widget/auto.js';
import { plant } from './plant.js';
import { readLink, writeLink } from './link.js';

/** @import { FactLint } from '../widget/element.js' */

/** Quiet time after the last key before the text is read, in milliseconds. */
const SETTLE = 150;
/** Characters of a file that is opened. */
const LARGEST = 5_000_000;

const find = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const desk = find('main');
/** @type {HTMLTextAreaElement} */
const text = find('text');
/** @type {HTMLInputElement} */
const published = find('published');
/** @type {HTMLSelectElement} */
const samples = find('samples');
/** @type {HTMLElement} */
const reading = find('reading');
/** @type {FactLint} */
const lint = find('lint');

/** A sample; its file's name begins with the day of publication. @typedef {{ title: string, file: string }} Sample */
/** @type {Sample[]} */
let list = [];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} message @param {boolean} [alert] */
function say(message, alert = false) {
  find('said').textContent = message;
  find('said').classList.toggle('alert', alert);
}

/** Shows the text in the reading surface; the widget checks it there. */
function read() {
  clearTimeout(timer);
  const blocks = text.value.split(/\n[ \t]*\n/).filter((block) => block.trim());
  desk.dataset.state = blocks.length ? 'text' : 'empty';
  for (const id of ['plant', 'link', 'clear']) find(id).hidden = !blocks.length;
  find('plant').disabled = true;
  reading.replaceChildren(...blocks.map(paragraph));
  lint.check();
}

/**
 * @param {string} block
 * @param {number} number
 */
function paragraph(block, number) {
  const words = block.trim();
  const isHeadline = number === 0 && words.length <= 120 && !/[.!?]["”’]?$/.test(words) && !words.includes('\n');
  const element = document.createElement(isHeadline ? 'h2' : 'p');
  for (const [at, line] of words.split('\n').entries()) element.append(...(at ? [document.createElement('br')] : []), line);
  return element;
}

/** How the text that was opened begins, and its day: another text in its place has another day. */
let opened = { beginning: '', day: '' };

/**
 * @param {string} value
 * @param {string} [day]
 */
function open(value, day = '') {
  text.value = value;
  text.scrollTop = 0;
  opened = { beginning: value.slice(0, 20), day };
  setPublished(day);
  say('');
  read();
}

/** @param {string} day */
function setPublished(day) {
  published.value = day;
  if (day) lint.setAttribute('published', day);
  else lint.removeAttribute('published');
}

/** @param {Sample} sample */
async function openSample(sample) {
  const response = await fetch(`build/samples/${encodeURIComponent(sample.file)}`);
  if (!response.ok) return say(`The sample could not be loaded (status ${response.status}).`, true);
  open(await response.text(), /^\d{4}-\d\d-\d\d/.exec(sample.file)?.[0]);
}

/** @param {File | undefined} file */
async function openFile(file) {
  if (!file) return;
  if (file.size > LARGEST) return say(`${file.name} is larger than 5 MB.`, true);
  const value = await file.text();
  if (value.includes('\0')) return say(`${file.name} is not a text file.`, true);
  open(value);
}

text.addEventListener('input', () => {
  const isAnother = opened.day && !text.value.startsWith(opened.beginning);
  if (isAnother && published.value === opened.day) setPublished('');
  clearTimeout(timer);
  timer = setTimeout(read, text.value.length > 100_000 ? 4 * SETTLE : SETTLE);
});
published.addEventListener('change', () => setPublished(published.value));
samples.addEventListener('change', () => {
  const sample = list[Number(samples.value)];
  if (samples.value && sample) openSample(sample);
});
find('example').addEventListener('click', () => list[0] && openSample(list[0]));
find('file').addEventListener('change', (/** @type {any} */ event) => openFile(event.target.files[0]));
find('clear').addEventListener('click', () => {
  samples.value = '';
  open('');
  text.focus();
});
find('plant').addEventListener('click', () => {
  const planted = lint.report && plant(text.value, lint.report.claims);
  if (!planted) return;
  text.value = planted.text;
  read();
  say(`“${planted.old}” was changed to “${planted.new}”.`);
});
find('link').addEventListener('click', async () => {
  history.replaceState(null, '', await writeLink(text.value, published.value));
  try {
    await navigator.clipboard.writeText(location.href);
    say('The link is copied. It holds the text itself; nothing is stored anywhere.');
  } catch {
    say('The link is in the address bar. It holds the text itself; nothing is stored anywhere.');
  }
});

addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  text.classList.add('dropping');
});
addEventListener('dragleave', () => text.classList.remove('dropping'));
addEventListener('drop', (event) => {
  text.classList.remove('dropping');
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  openFile(event.dataTransfer.files[0]);
});

lint.addEventListener('factlint-result', (/** @type {any} */ event) => {
  const { document, claims } = event.detail.report;
  find('published-note').textContent = document.published_from === 'text' ? `read from the text: ${document.published}` : '';
  find('plant').disabled = !plant(text.value, claims);
  if (find('said').classList.contains('alert')) say('');
});
// On a phone the list, which says why, lies far below.
lint.addEventListener('factlint-error', () => say('The facts could not be checked: see the list of findings.', true));

const response = await fetch('build/samples/index.json').catch(() => null);
// The newest first; the names begin with the day.
list = response?.ok ? (await response.json()).reverse() : [];
for (const [number, { title }] of list.entries()) samples.append(new Option(title, String(number)));
find('example').disabled = !list.length;

const linked = await readLink(location.hash);
if (linked) open(linked.text, linked.published);
else if (text.value.trim()) read();
