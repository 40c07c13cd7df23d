// Finds pages by the beginnings of words. The index is fetched when somebody begins to type. The page's second link leads to
// the search, the arrows through what was found, Escape back. No key does anything outside the search: who talks to the
// computer, or rests a hand on the keys, would set it off (WCAG 2.1.4).
const query = document.getElementById('query');
const found = document.getElementById('found');
const count = document.getElementById('count');
const SHOWN = 20;
let pages;

function wordsOf(text) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Asked for once: a second answer that came later would put the list up again under whoever moves through it. */
function index() {
  pages ??= fetch('search-index.json').then((answer) => answer.json()).then((all) => all.map((page) => ({
    ...page,
    titled: wordsOf(`${page.title} ${page.file}`),
    meant: wordsOf(page.words),
    told: wordsOf(`${page.kind} ${page.text} ${page.words}`),
  })));
  return pages;
}

/** Null when a word is missing; a word in the title, or a code or type of the page, counts most; some kinds come first. */
function rank(page, words) {
  let points = { Guide: 1, Services: 1, Profiles: 1 }[page.kind] ?? 0;
  for (const word of words) {
    if (page.titled.some((other) => other.startsWith(word)) || page.meant.includes(word)) points += 3;
    else if (!page.told.some((other) => other.startsWith(word))) return null;
  }
  return points;
}

async function show() {
  const all = await index();
  const words = wordsOf(query.value);
  const hits = words.length === 0 ? [] : all
    .map((page) => ({ page, points: rank(page, words) }))
    .filter((hit) => hit.points !== null)
    .sort((a, b) => b.points - a.points);
  count.textContent = words.length === 0 ? '' : `${hits.length} found`;
  found.replaceChildren(...hits.slice(0, SHOWN).map(({ page }) => {
    const link = document.createElement('a');
    link.href = page.file;
    link.append(page.title, ' ', Object.assign(document.createElement('small'), { textContent: page.kind }));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
}

function move(event) {
  const stops = [query, ...found.querySelectorAll('a')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (step && next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Escape') {
    query.value = '';
    query.focus();
    show();
  }
}

query.addEventListener('input', show);
document.getElementById('search').addEventListener('keydown', move);
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
