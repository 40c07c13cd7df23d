// Finds pages by the beginnings of words in title and description. The index is fetched when somebody begins to type.
const query = document.getElementById('query');
const found = document.getElementById('found');
let pages;

async function index() {
  pages ??= await (await fetch('search-index.json')).json();
  return pages;
}

function matches(page, words) {
  const text = `${page.title} ${page.text} ${page.file}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => text.some((other) => other.startsWith(word)));
}

async function show() {
  const words = query.value.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const hits = words.length ? (await index()).filter((page) => matches(page, words)).slice(0, 20) : [];
  found.replaceChildren(...hits.map((page) => {
    const link = document.createElement('a');
    link.href = page.file;
    link.append(page.title, ' ', Object.assign(document.createElement('small'), { textContent: page.kind }));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }));
}

query.addEventListener('input', show);
query.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { query.value = ''; show(); }
});
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
