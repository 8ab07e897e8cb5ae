import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLOURS, GLOWS, LINES, TINTS, luminance } from '../widget/colours.js';

/** What lies behind the text in each theme: the widget's own paper, and the extremes that a page may have. */
const PAPERS = { light: ['#ffffff', '#f6f5f2'], dark: ['#1b1c1f', '#000000'] };
const INK = { light: '#1a1a1a', dark: '#ececea' };

/** Matrices on linear RGB for full dichromacy (Machado, Oliveira and Fernandes, 2009). */
const VISION = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** The least distance in OKLab at which two colours still look different beside each other. */
const APART = 0.08;

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
const mixed = (colour, paper, percent) => colour.map((part, at) => (part * percent + paper[at] * (100 - percent)) / 100);
const seen = (colour, matrix) => {
  const parts = colour.map(linear);
  return matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, factor, at) => sum + factor * parts[at], 0))));
};

/** OKLab (Ottosson, 2020) of linear RGB. */
function oklab([r, g, b]) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

for (const theme of ['light', 'dark']) {
  const colours = Object.entries(COLOURS[theme]);

  test(`${theme}: words and icons stand out by 4.5 : 1`, () => {
    for (const [verdict, colour] of colours) {
      for (const paper of PAPERS[theme]) {
        const ratio = contrast(rgb(colour), rgb(paper));
        assert.ok(ratio >= 4.5, `${verdict} on ${paper}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`${theme}: text on a tint stands out by 7 : 1`, () => {
    for (const [verdict, colour] of colours) {
      for (const paper of PAPERS[theme]) {
        const ratio = contrast(rgb(INK[theme]), mixed(rgb(colour), rgb(paper), TINTS[verdict]));
        assert.ok(ratio >= 7, `${verdict} on ${paper}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`${theme}: lines stand out from their tint by 3 : 1`, () => {
    for (const [verdict, colour] of colours) {
      for (const paper of PAPERS[theme]) {
        const ratio = contrast(rgb(colour), mixed(rgb(colour), rgb(paper), TINTS[verdict]));
        assert.ok(ratio >= 3, `${verdict} on ${paper}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`${theme}: at the current claim text stands out by 7 : 1 and lines by 3 : 1`, () => {
    const [, glow, share] = /rgb\((0|255) \1 \1 \/ ([\d.]+)\)/.exec(GLOWS[theme]);
    const over = Array(3).fill(Number(glow) / 255);
    for (const [verdict, colour] of colours) {
      for (const paper of PAPERS[theme]) {
        const behind = mixed(over, mixed(rgb(colour), rgb(paper), TINTS[verdict]), 100 * Number(share));
        const [text, line] = [contrast(rgb(INK[theme]), behind), contrast(rgb(colour), behind)];
        assert.ok(text >= 7, `text, ${verdict} on ${paper}: ${text.toFixed(2)}`);
        assert.ok(line >= 3, `line, ${verdict} on ${paper}: ${line.toFixed(2)}`);
      }
    }
  });

  for (const [name, matrix] of Object.entries(VISION)) {
    test(`${theme}: verdicts stay apart in ${name} vision`, () => {
      for (const [one, a] of colours) {
        for (const [other, b] of colours) {
          if (one >= other) continue;
          const [x, y] = [oklab(seen(rgb(a), matrix)), oklab(seen(rgb(b), matrix))];
          const distance = Math.hypot(...x.map((part, at) => part - y[at]));
          assert.ok(distance >= APART, `${one} and ${other}: ${distance.toFixed(3)}`);
        }
      }
    });
  }
}

test('each verdict has a line of its own', () => {
  assert.equal(new Set(Object.values(LINES)).size, Object.keys(COLOURS.light).length);
});
