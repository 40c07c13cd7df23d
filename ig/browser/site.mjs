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
const SAMPLES = 3;

export function pagesOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'search-index.json'), 'utf8'));
}

/** Of each kind of page some: the largest one, where a rare part of a template is likeliest, and the first ones. */
export function samples(folder, pages) {
  const kinds = Map.groupBy ? Map.groupBy(pages, (page) => page.kind) : groups(pages);
  return [...kinds].flatMap(([kind, all]) => {
    if (kind === 'Guide') return all;
    const bySize = all.toSorted((a, b) => size(folder, b) - size(folder, a));
    return [...new Set([bySize[Math.min(1, bySize.length - 1)], ...all.slice(0, SAMPLES - 1)])];
  });
}

function groups(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}

function size(folder, page) {
  return statSync(join(folder, page.file)).size;
}

/** @returns address of the served folder, and how to end it */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((started) => server.listen(0, '127.0.0.1', started));
  return { address: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}
