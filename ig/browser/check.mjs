// Opens every page of the built guide in Chromium as on a phone and a laptop, and fails when a page has a script error,
// asks for something that is not there, is wider than the screen, has a table that is cut there, or (samples of each kind)
// breaks a rule of WCAG 2.1 A or AA. GUIDE_AXE=all puts every page to those rules, GUIDE_AXE=2/3 the second third of them.
// Chromium is found by CHROME or under its usual names.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { pagesOf, partOf, samples, serve } from './site.mjs';
import { checkExample, copyCommand, focusIsSeen, searchByKeyboard } from './hands.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? `${here}/../target/classes/ig-site`);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 740 };
// The narrowest that WCAG 2.1 asks to be readable without scrolling sideways (1.4.10), a phone of today, and a laptop. The
// phone comes last: that is what the rules of WCAG are then asked of.
const WIDTHS = [1280, 320, PHONE.width];
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
    // What is folded is part of the page too.
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true; }));
    for (const width of WIDTHS) {
      await page.setViewportSize({ ...PHONE, width });
      (await page.evaluate(tooWide)).forEach((text) => problems.add(`${file}: at ${width} pixels, ${text}`));
    }
    const rules = rulesOf(file);
    if (rules) await check(page, file, rules);
  }
  await page.close();
}

/** In the page: what does not fit into its place. */
function tooWide() {
  const found = [];
  const wide = (element) => element.scrollWidth > element.clientWidth;
  if (wide(document.documentElement)) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const cut = [...document.querySelectorAll('.scroll, main table, main th, main td')].filter(wide);
  if (cut.length > 0) found.push(`${cut.length} tables or cells are cut, first "${cut[0].textContent.trim().slice(0, 60)}"`);
  return found;
}

async function check(page, file, rules) {
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
const asked = process.env.GUIDE_AXE ? new Set(partOf(pages, process.env.GUIDE_AXE)) : some;
try {
  await inContext(browser, { viewport: PHONE, colorScheme: 'light' },
    (context) => together(context, site, pages, (file) => asked.has(file) && LEVELS));
  await inContext(browser, { viewport: PHONE, colorScheme: 'dark' },
    (context) => together(context, site, some, () => COLOURS));
  await inContext(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
    (await focusIsSeen(context, site)).forEach((text) => problems.add(text));
    (await searchByKeyboard(context, site)).forEach((text) => problems.add(text));
    (await copyCommand(context, site)).forEach((text) => problems.add(text));
    (await checkExample(context, site)).forEach((text) => problems.add(text));
  });
} finally {
  await browser.close();
  site.end();
}
console.log(`guide in Chromium: ${pages.length} pages, ${asked.size} of them by WCAG, ${some.size} also in the dark, `
  + `${problems.size} problems, ${Math.round((Date.now() - started) / 1000)} s`);
if (problems.size > 0) {
  console.error([...problems].join('\n'));
  process.exitCode = 1;
}
