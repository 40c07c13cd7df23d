// Rounds in, one Markdown table out. A ratio above 1 means that B is better, whatever the unit.
import { median, round } from './load.mjs';

const FIGURES = {
  load: [['perSecond', 'requests/s', 1], ['p50', 'p50 ms', -1], ['p95', 'p95 ms', -1], ['p99', 'p99 ms', -1], ['cpu', 'CPU ms per 1000', -1]],
  export: [['perSecond', 'resources/s', 1], ['seconds', 'seconds end to end', -1], ['cpu', 'CPU ms per 1000', -1]],
};

export const table = (head, rows) => [head, head.map((_, at) => (at ? '---:' : '---')), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

const shown = value => (Number.isFinite(value) ? String(value >= 100 ? Math.round(value) : round(value, value >= 10 ? 1 : 2)) : '–');

function figure(rounds, key) {
  const good = (rounds ?? []).filter(one => one && (one.requests ?? one.resources) > 0);
  return median(good.map(one => (key === 'cpu' ? one.cpuServer + one.cpuDatabase : one[key])));
}

const spins = rounds => (rounds ?? []).flatMap(one => one?.spin ?? []);

// results: row name -> { kind, a: [round], b: [round] }
export function comparison(results) {
  const rows = [];
  for (const [name, { kind, a, b }] of Object.entries(results)) {
    const noise = [...spins(a), ...spins(b)];
    for (const [at, [key, unit, better]] of FIGURES[kind].entries()) {
      const left = figure(a, key), right = figure(b, key), ratio = better > 0 ? right / left : left / right;
      rows.push([at ? '' : name, unit, shown(left), shown(right), shown(ratio), at || !noise.length ? '' : `${Math.min(...noise)}–${Math.max(...noise)}`]);
    }
  }
  return table(['row', 'figure', 'A', 'B', 'B better by', 'spin ms'], rows);
}

export function failures(results) {
  const lines = [];
  for (const [name, sides] of Object.entries(results)) {
    for (const side of ['a', 'b']) {
      const failed = (sides[side] ?? []).filter(one => one.errors > 0 || one.failed);
      const errors = failed.reduce((sum, one) => sum + (one.errors ?? 0), 0);
      const first = failed.map(one => one.failed ?? one.firstError).find(Boolean);
      if (failed.length) lines.push(`- ${name}, ${side.toUpperCase()}: ${errors ? `${errors} answers were errors, first: ` : ''}${first}`);
    }
  }
  return lines.length ? `Errors:\n${lines.join('\n')}` : 'No answer was an error.';
}
