// How long a server takes from the spawn of its process to its first answers, on an empty folder and on kept data.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, round } from './load.mjs';
import { cpuOf, memoryOf, processesOf, spin } from './machine.mjs';
import { table } from './report.mjs';
import { Target } from './target.mjs';

const POLL_MS = 20;
const PATIENCE_MS = 300_000;
const SETTLE_MS = 5000;

const sleep = ms => new Promise(resume => setTimeout(resume, ms));

async function firstAnswer(target, request, began, child) {
  while (Date.now() - began < PATIENCE_MS) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      if ((await target.send('GET', request)).status === 200) return (Date.now() - began) / 1000;
    } catch { /* not listening yet */ }
    await sleep(POLL_MS);
  }
  throw new Error(`no answer to ${request} in ${PATIENCE_MS / 1000} s`);
}

async function once(base, command, environment, folder) {
  const fill = text => text.replaceAll('{folder}', folder);
  const target = new Target('start', base), spunBefore = spin(), began = Date.now();
  const env = { ...process.env, ...Object.fromEntries(environment.map(pair => fill(pair).split(/=(.*)/s).slice(0, 2))) };
  const child = spawn(fill(command[0]), command.slice(1).map(fill), { env, stdio: ['ignore', fs.openSync(path.join(folder, '..', 'server.log'), 'a'), 'inherit'] });
  try {
    const [metadata, search] = await Promise.all(['metadata', 'Patient?_count=1'].map(request => firstAnswer(target, request, began, child)));
    const processes = processesOf(target.port), cpu = cpuOf(processes);
    await sleep(SETTLE_MS);
    const memory = memoryOf(processes);
    return { metadata, search, cpuSeconds: (cpu.server + cpu.database) / 1000, rss: memory.server, databaseMemory: memory.database, spin: [spunBefore, spin()] };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await new Promise(ended => child.once('exit', ended));
  }
}

// Every folder is made here and taken away here; nobody else's data is touched.
export async function starts({ base, command, environment, runs, say }) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'calaim-bench-start-'));
  const results = { 'empty folder': [], 'kept data': [] };
  try {
    let folder;
    for (let run = 0; run < runs; run++) {
      folder = path.join(work, `data-${run}`);
      fs.mkdirSync(folder);
      results['empty folder'].push(await once(base, command, environment, folder));
      say(`empty ${run + 1}: ${JSON.stringify(results['empty folder'].at(-1))}`);
    }
    for (let run = 0; run < runs; run++) {
      results['kept data'].push(await once(base, command, environment, folder));
      say(`kept ${run + 1}: ${JSON.stringify(results['kept data'].at(-1))}`);
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  const figure = (rounds, key) => { const values = rounds.map(one => one[key]); return `${round(median(values), 1)} (${round(Math.min(...values), 1)}–${round(Math.max(...values), 1)})`; };
  const rows = Object.entries(results).map(([name, rounds]) => [name, ...['metadata', 'search', 'cpuSeconds', 'rss', 'databaseMemory'].map(key => figure(rounds, key)),
    `${Math.min(...rounds.flatMap(one => one.spin))}–${Math.max(...rounds.flatMap(one => one.spin))}`]);
  return { results, markdown: table(['start on', 's to /metadata', 's to first search', 'CPU s', 'RSS MB', 'PostgreSQL MB', 'spin ms'], rows) };
}
