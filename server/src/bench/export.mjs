// A bulk export as its users run it: kick-off, poll, download every file. The time ends with the last byte.
import { cpuOf, spin } from './machine.mjs';
import { round } from './load.mjs';
import { complaint } from './target.mjs';

const POLL_MS = 250;
const PATIENCE_MS = 900_000;
const DOWNLOADS = 2;
const GROUP_MEMBERS = 200;
const NEWLINE = 10;

export const EXPORTS = ['system', 'Patient', 'Group'];

async function pathOf(target, scope) {
  if (scope === 'system') return '$export';
  if (scope === 'Patient') return 'Patient/$export';
  const member = target.patients.slice(0, GROUP_MEMBERS).map(id => ({ entity: { reference: `Patient/${id}` } }));
  const group = { resourceType: 'Group', type: 'person', actual: true, name: 'bench', member };
  const created = await target.send('POST', 'Group', { body: JSON.stringify(group) });
  if (created.status >= 300) throw new Error(complaint(created));
  return `${/Group\/[^/]+/.exec(created.headers.location)[0]}/$export`;
}

export async function bulkExport(target, scope) {
  const path = await pathOf(target, scope), spunBefore = spin(), cpuBefore = cpuOf(target.processes), began = Date.now();
  // A finished export of the same question would be handed out again.
  const started = await target.send('GET', path, { headers: { prefer: 'respond-async', 'cache-control': 'no-cache' } });
  if (started.status !== 202) throw new Error(complaint(started));
  const manifest = await finished(target, started.headers['content-location'], began);
  const jobSeconds = (Date.now() - began) / 1000;
  const { resources, bytes } = await download(target, manifest.output ?? []);
  const seconds = (Date.now() - began) / 1000, cpuAfter = cpuOf(target.processes), perThousand = 1000 / Math.max(1, resources);
  return {
    resources, files: manifest.output?.length ?? 0, megabytes: round(bytes / 1e6), errors: manifest.error?.length ?? 0,
    jobSeconds: round(jobSeconds, 2), seconds: round(seconds, 2), perSecond: round(resources / seconds, 0),
    cpuServer: round((cpuAfter.server - cpuBefore.server) * perThousand, 0), cpuDatabase: round((cpuAfter.database - cpuBefore.database) * perThousand, 0),
    spin: [spunBefore, spin()],
  };
}

async function finished(target, status, began) {
  while (Date.now() - began < PATIENCE_MS) {
    const answer = await target.send('GET', status);
    if (answer.status === 200) return JSON.parse(answer.text);
    if (answer.status !== 202) throw new Error(complaint(answer));
    await new Promise(resume => setTimeout(resume, POLL_MS));
  }
  throw new Error(`export not complete after ${PATIENCE_MS / 1000} s`);
}

async function download(target, output) {
  const files = [...output];
  let resources = 0, bytes = 0;
  const fetchFiles = async () => {
    for (let file; (file = files.shift());) {
      let last = NEWLINE;
      const onChunk = chunk => {
        bytes += chunk.length;
        last = chunk[chunk.length - 1];
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) resources++;
      };
      const answer = await target.send('GET', file.url, { headers: { accept: 'application/fhir+ndjson' }, onChunk });
      if (answer.status !== 200) throw new Error(`download: ${answer.status}`);
      if (last !== NEWLINE) resources++;
    }
  };
  await Promise.all(Array.from({ length: DOWNLOADS }, fetchFiles));
  return { resources, bytes };
}
