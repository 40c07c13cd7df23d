// Closed loop: every client has one request at a time and sends the next when the answer is there.
import { cpuOf, spin } from './machine.mjs';
import { complaint } from './target.mjs';

export const round = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;

export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : sorted.length ? (sorted[middle - 1] + sorted[middle]) / 2 : NaN;
}

const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

// Runs until `next` gives nothing more or the seconds are over. A request may bring `check`: what the answer must hold.
export async function closedLoop(target, clients, seconds, next) {
  const times = [], spunBefore = spin(), cpuBefore = cpuOf(target.processes), began = Date.now();
  let errors = 0, firstError;
  const client = async () => {
    for (let request; Date.now() - began < seconds * 1000 && (request = next());) {
      try {
        const answer = await target.send(request.method ?? 'GET', request.path, request);
        if (answer.status < 300 && (request.check?.(answer) ?? true)) times.push(answer.ms);
        else { errors++; firstError ??= answer.status < 300 ? `${answer.status} but not what was asked for: ${request.path}` : complaint(answer); }
      } catch (problem) {
        errors++;
        firstError ??= String(problem);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (Date.now() - began) / 1000, cpuAfter = cpuOf(target.processes);
  times.sort((x, y) => x - y);
  const perThousand = 1000 / Math.max(1, times.length);
  return {
    requests: times.length, errors, firstError,
    perSecond: round(times.length / elapsed), p50: round(percentile(times, 0.5), 2), p95: round(percentile(times, 0.95), 2), p99: round(percentile(times, 0.99), 2),
    cpuServer: round((cpuAfter.server - cpuBefore.server) * perThousand, 0), cpuDatabase: round((cpuAfter.database - cpuBefore.database) * perThousand, 0),
    spin: [spunBefore, spin()],
  };
}
