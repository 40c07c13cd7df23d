// Opens every page of the built guide in Chromium as on a phone, and fails when a page has a script error, asks for
// something that is not there, is wider than the phone, or (samples of each kind) breaks a rule of WCAG 2.1 A or AA.
// Chromium is found by CHROME or under its usual names.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pagesOf, samples, serve } from './site.mjs';
import { copyCommand, searchByKeyboard } from './hands.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? `${here}/../target/classes/ig-site`);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const LEVELS = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
// Colours alone differ in the dark.
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const AT_ONCE = 2;
const problems = new Set();

function chromiumPath() {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env.CHROME, ...usual].find((path) => path && existsSync(path));
  if (!found) throw new Error('No Chromium here: install it, or name it in CHROME');
  return found;
}

/** Looks at pages of the queue, one after the other, in one tab. */
async function look(context, site, queue, rulesOf) {
  const page = await context.newPage();
  let file;
  page.on('pageerror', (error) => problems.add(`${file}: script error: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && problems.add(`${file}: console: ${line.text()}`));
  // Aborted is what was still under way when the tab went on to the next page.
  page.on('requestfailed', (asked) => asked.failure().errorText !== 'net::ERR_ABORTED'
    && problems.add(`${file}: ${asked.url()} ${asked.failure().errorText}`));
  page.on('response', (answer) => answer.status() >= 400 && problems.add(`${file}: ${answer.url()} ${answer.status()}`));
  for (file = queue.pop(); file; file = queue.pop()) {
    await page.goto(site.address + file);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) problems.add(`${file}: ${width} pixels wide on a phone of ${PHONE.width}`);
    const rules = rulesOf(file);
    if (rules) await check(page, file, rules);
  }
  await page.close();
}

async function check(page, file, rules) {
  // What is folded is part of the page too.
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
  await page.evaluate(axe);
  const broken = await page.evaluate(async (only) => (await globalThis.axe.run({ runOnly: only, resultTypes: ['violations'] }))
    .violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.target).join(', ')}`), rules);
  broken.forEach((text) => problems.add(`${file}: ${text}`));
}

async function inContext(browser, options, work) {
  const context = await browser.newContext(options);
  await work(context);
  await context.close();
}

async function together(context, site, files, rulesOf) {
  const queue = [...files];
  await Promise.all(Array.from({ length: AT_ONCE }, () => look(context, site, queue, rulesOf)));
}

const started = Date.now();
const site = await serve(folder);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // Chromium's own sandbox does not start for root, as whom containers run; the pages are ours.
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const pages = pagesOf(folder).map((page) => page.file);
const some = new Set(samples(folder, pagesOf(folder)));
try {
  await inContext(browser, { viewport: PHONE, colorScheme: 'light' },
    (context) => together(context, site, pages, (file) => some.has(file) && LEVELS));
  await inContext(browser, { viewport: PHONE, colorScheme: 'dark' },
    (context) => together(context, site, some, () => COLOURS));
  await inContext(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
    (await searchByKeyboard(context, site)).forEach((text) => problems.add(text));
    (await copyCommand(context, site)).forEach((text) => problems.add(text));
  });
} finally {
  await browser.close();
  site.end();
}
console.log(`guide in Chromium: ${pages.length} pages, ${some.size} of them by WCAG, light and dark, `
  + `${problems.size} problems, ${Math.round((Date.now() - started) / 1000)} s`);
if (problems.size > 0) {
  console.error([...problems].join('\n'));
  process.exitCode = 1;
}
