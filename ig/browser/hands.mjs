// What hands do with the guide: each returns what went wrong, as texts.
const PATIENCE = { timeout: 5000 };
/** Two skip links, the header, and the first links of the page. */
const STOPS = 14;

/** With the keyboard alone: by the second skip link to the search, a word, into the list, to the page. */
export async function searchByKeyboard(context, site) {
  const problems = [];
  const page = await context.newPage();
  await page.goto(`${site.address}index.html`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== 'skip') problems.push(`index.html: the first stop of the keyboard is '${first}', not the skip link`);
  // No single letter or sign does anything outside a field (WCAG 2.1.4).
  await page.keyboard.type('/s?');
  const still = await page.evaluate(() => document.activeElement.className);
  if (still !== 'skip') problems.push(`index.html: the keys /s? lead away from the first stop, to '${still}'`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const at = await page.evaluate(() => document.activeElement.id);
  if (at !== 'query') problems.push(`index.html: the second stop of the keyboard leads to '${at}', not to the search`);
  await page.keyboard.type('calaim ecm referral');
  try {
    await page.waitForSelector('#found a', PATIENCE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/calaim-ecm-referral/, PATIENCE);
  } catch {
    problems.push(`search: the first hit leads to ${page.url()}`);
  }
  await page.close();
  return problems;
}

/** What the keyboard is at is told by a ring that stands out 3 to 1 from what is around it (WCAG 1.4.11), light and dark. */
export async function focusIsSeen(context, site) {
  const problems = [];
  const page = await context.newPage();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.address}services.html`);
    for (let stop = 0; stop < STOPS; stop++) {
      await page.keyboard.press('Tab');
      const { name, ratio } = await page.evaluate(ringContrast);
      if (!(ratio >= 3)) problems.push(`services.html, ${colorScheme}: the ring around '${name}' has ${ratio.toFixed(2)} to 1`);
    }
  }
  await page.close();
  return problems;
}

/** In the page: of the focused element's outline to the ground behind it. Skip links lie over the header. */
function ringContrast() {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const focused = document.activeElement;
  const around = focused.className === 'skip' ? document.querySelector('header') : focused.parentElement;
  let ground = around;
  while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const [one, other] = [getComputedStyle(focused).outlineColor, getComputedStyle(ground).backgroundColor]
    .map((colour) => luminance(colour) + 0.05);
  const shown = getComputedStyle(focused).outlineStyle === 'solid';
  return { name: focused.textContent || focused.id, ratio: shown ? Math.max(one, other) / Math.min(one, other) : 0 };
}

/** A command that is copied is the one that is shown. */
export async function copyCommand(context, site) {
  const page = await context.newPage();
  await page.goto(`${site.address}Example-Patient-brian.html`);
  await page.click('.copy button', PATIENCE);
  const [copied, shown] = await page.evaluate(async () => [
    await navigator.clipboard.readText(), document.querySelector('.copy code').textContent]);
  await page.close();
  return copied === shown ? [] : [`Example-Patient-brian.html: copies '${copied}' and shows '${shown}'`];
}

/** An example is sent as it stands in its file, and the answer is shown; without a server it is said that there is none. */
export async function checkExample(context, site) {
  const name = 'Example-Task-task-rejected-without-reason';
  const page = await context.newPage();
  let sent;
  await page.route('**/fhir/Task/$validate', (route) => {
    sent = route.request().postData();
    return route.fulfill({ json: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invariant',
      details: { text: 'It needs a reason.' }, diagnostics: 'Send statusReason.', expression: ['Task'] }] } });
  });
  const problems = [];
  for (const [address, words] of [[`ig/${name}`, /200.*error: It needs a reason\. Task\. Send statusReason\./s], [name, /No server/]]) {
    await page.goto(`${site.address}${address}.html`);
    await page.focus('.ask button', PATIENCE);
    await page.keyboard.press('Enter');
    const answer = page.locator('.ask [role=status]', { hasText: words });
    try {
      await answer.waitFor(PATIENCE);
    } catch {
      problems.push(`${address}.html: checking it says '${await page.textContent('.ask [role=status]')}'`);
    }
  }
  const file = await (await page.request.get(`${site.address}${name}.json`)).text();
  if (sent !== file) problems.push(`${name}.html: sends '${sent?.slice(0, 60)}' and not its file`);
  await page.close();
  return problems;
}
