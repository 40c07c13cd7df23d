// Opens every page of the built guide in Chromium as on a phone, and fails when a page has a script error, asks for
// something that is not there, is wider than the phone, or (samples of each kind) breaks a rule of WCAG 2.1 A or AA.
// Chromium is found by CHROME or under its usual names.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pagesOf, samples, serve } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? `${here}/../target/classes/ig-site`);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PHONE = { width: 360, height: 740 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const AT_ONCE = 2;
const problems = [];

function chromiumPath() {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env.CHROME, ...usual].find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium here: install it, or name it in CHROME');
  return found;
}

async function look(context, site, file, withAxe) {
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${file}: script error: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && problems.push(`${file}: console: ${line.text()}`));
  page.on('requestfailed', (asked) => problems.push(`${file}: ${asked.url()} ${asked.failure().errorText}`));
  page.on('response', (answer) => answer.status() >= 400 && problems.push(`${file}: ${answer.url()} ${answer.status()}`));
  await page.goto(site.address + file);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > PHONE.width) problems.push(`${file}: ${width} pixels wide on a phone of ${PHONE.width}`);
  if (withAxe) await rules(page, file);
  await page.close();
}

async function rules(page, file) {
  // What is folded is part of the page too.
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  await page.addScriptTag({ path: axe });
  const broken = await page.evaluate(async (tags) => (await globalThis.axe.run({ runOnly: tags })).violations, RULES);
  for (const rule of broken) {
    problems.push(`${file}: ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target).join(', ')}`);
  }
}

/** With the keyboard alone: past the skip link to the search, a word, into the list, to the page. */
async function searchByKeyboard(context, site) {
  const page = await context.newPage();
  await page.goto(`${site.address}index.html`);
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => document.activeElement.className);
  if (skip !== 'skip') problems.push(`index.html: the first stop of the keyboard is '${skip}', not the skip link`);
  await page.keyboard.press('/');
  const at = await page.evaluate(() => document.activeElement.id);
  if (at !== 'query') problems.push(`index.html: the key / leads to '${at}', not to the search`);
  await page.keyboard.type('ecm referral calaim');
  await page.waitForSelector('#found a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ecm-referral/, { timeout: 5000 })
    .catch(() => problems.push(`search: Enter on the first hit leads to ${page.url()}`));
  await page.close();
}

const started = Date.now();
const site = await serve(folder);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // Chromium's own sandbox does not start for root, as whom containers run; the pages are ours.
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const pages = pagesOf(folder);
  const checked = new Set(samples(folder, pages).map((page) => page.file));
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: PHONE, colorScheme });
    const queue = colorScheme === 'light' ? pages.map((page) => page.file) : [...checked];
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let file = queue.pop(); file; file = queue.pop()) await look(context, site, file, checked.has(file));
    }));
    await context.close();
  }
  const desk = await browser.newContext();
  await searchByKeyboard(desk, site);
  console.log(`guide in Chromium: ${pages.length} pages, ${checked.size} of them by WCAG, light and dark, `
    + `${problems.length} problems, ${Math.round((Date.now() - started) / 1000)} s`);
} finally {
  await browser.close();
  site.end();
}
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'));
  process.exitCode = 1;
}
