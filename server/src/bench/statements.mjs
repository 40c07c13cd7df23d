// How many SQL statements one request costs, from the counter that the bench classes put between pool and driver.
import { round } from './load.mjs';
import { table } from './report.mjs';
import { complaint } from './target.mjs';

const REQUESTS = 50;
const UNCOUNTED = 20;

async function figures(target) {
  const answer = await fetch(target.statements);
  return answer.json();
}

// One client, one request at a time: nothing else may talk to the database, so background jobs are the only error.
async function ofRow(target, row) {
  const { target: asked, next } = row.begin(target);
  const run = async times => {
    for (let count = 0; count < times; count++) {
      const request = next(), answer = await asked.send(request.method ?? 'GET', request.path, request);
      if (answer.status >= 300) throw new Error(complaint(answer));
    }
  };
  await run(UNCOUNTED);
  const before = await figures(target);
  await run(REQUESTS);
  const after = await figures(target);
  const each = (x, y) => round((y - x) / REQUESTS, 1);
  const tables = Object.entries(after.byTable).map(([name, count]) => [name, each(before.byTable[name] ?? 0, count)]);
  return {
    executions: each(before.executions, after.executions), statements: each(before.statements, after.statements), commits: each(before.commits, after.commits),
    byTable: Object.fromEntries(tables.filter(([, count]) => count >= 0.2).sort((x, y) => y[1] - x[1])),
  };
}

export async function statementCounts(targets, rows) {
  const results = {}, lines = [];
  for (const row of rows) {
    for (const target of targets) {
      const counted = await ofRow(target, row).catch(problem => ({ failed: problem.message }));
      (results[row.name] ??= {})[target.label] = counted;
      const tables = Object.entries(counted.byTable ?? {}).map(([name, count]) => `${name} ${count}`).join(', ');
      lines.push([row.name, target.label, counted.executions ?? '–', counted.statements ?? '–', counted.commits ?? '–', counted.failed ?? tables]);
    }
  }
  return { results, markdown: table(['request', 'server', 'executions', 'statements', 'commits', 'statements by table'], lines) };
}
