// What hands do with the guide: each returns what went wrong, as texts.
const PATIENCE = { timeout: 5000 };

/** With the keyboard alone: past the skip link to the search, a word, into the list, to the page. */
export async function searchByKeyboard(context, site) {
  const problems = [];
  const page = await context.newPage();
  await page.goto(`${site.address}index.html`);
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== 'skip') problems.push(`index.html: the first stop of the keyboard is '${first}', not the skip link`);
  await page.keyboard.press('/');
  const at = await page.evaluate(() => document.activeElement.id);
  if (at !== 'query') problems.push(`index.html: the key / leads to '${at}', not to the search`);
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
