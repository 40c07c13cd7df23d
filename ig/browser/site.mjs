// The written guide: its pages, and a server of its files on a free port of this machine.
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
/** As the server has it (GuidePages), so that what it forbids fails here. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
  + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Larger pages hold more of the same, and take the checks of colours long. */
const LARGE = 150_000;

export function pagesOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'search-index.json'), 'utf8'));
}

/** All, or a part such as 2/3, which takes every third page so that each part has some of each kind. */
export function partOf(files, asked) {
  const [part, parts] = asked === 'all' ? [1, 1] : asked.split('/').map(Number);
  if (!(part >= 1 && part <= parts)) throw new Error(`GUIDE_AXE is all, or a part such as 2/3, and not '${asked}'`);
  return files.filter((_, at) => at % parts === part - 1);
}

/** Every page of the guide's own, and of each other kind the first and a large one, where rare parts are likeliest. */
export function samples(folder, pages) {
  const kinds = new Map();
  pages.forEach((page) => kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page.file]));
  return [...kinds].flatMap(([kind, files]) => (kind === 'Guide' ? files : [files[0], large(folder, files)]));
}

function large(folder, files) {
  const size = (file) => statSync(join(folder, file)).size;
  return files.filter((file) => size(file) < LARGE).reduce((a, b) => (size(a) >= size(b) ? a : b), files[0]);
}

/** @returns address of the served folder, which is also below ig/ as a server has it, and how to end it */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/^\/ig\//, '/');
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY,
      }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((started) => server.listen(0, '127.0.0.1', started));
  return { address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}
