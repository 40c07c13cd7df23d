#!/usr/bin/env node
// Measures one FHIR server, or two side by side. How to use it and what the figures mean: docs/performance.md.
import fs from 'node:fs';
import { EXPORTS, bulkExport } from './export.mjs';
import { closedLoop } from './load.mjs';
import { machine, memoryOf, processesOf } from './machine.mjs';
import { all, flag, list, number, option, startCommand, subcommand } from './options.mjs';
import { records } from './records.mjs';
import { comparison, failures, table } from './report.mjs';
import { ABOUT_RECORDS, OURS, ROWS } from './rows.mjs';
import { members, organizations } from './seed.mjs';
import { starts } from './start.mjs';
import { statementCounts } from './statements.mjs';
import { Target } from './target.mjs';

const say = text => console.error(text);

function keep(result) {
  if (option('json')) fs.writeFileSync(option('json'), JSON.stringify({ machine: machine(), ...result }, null, 1));
}

const headers = side => Object.fromEntries([...all('header'), ...all(`header-${side}`)].map(line => line.split(/:\s*(.*)/s).slice(0, 2)));

async function connect(side) {
  const target = new Target(side.toUpperCase(), option(side), { headers: headers(side), statements: option(`statements-${side}`) });
  const statement = await target.json('GET', 'metadata');
  const offered = (statement.rest?.[0]?.resource ?? []).flatMap(resource => resource.supportedProfile ?? []);
  target.profiles = flag(`profiles-${side}`) || offered.some(profile => profile.endsWith('/calaim-community-support-referral'));
  target.processes = processesOf(target.port);
  if (option(`${side}-validated`)) {
    target.validated = new Target(side.toUpperCase(), option(`${side}-validated`), { headers: target.headers });
    target.validated.processes = target.processes;
  }
  await organizations(target);
  await members(target, number('members', 2000), say);
  const only = list('only', '');
  if (ABOUT_RECORDS.some(row => only.includes(row.key))) await records(target, number('records', 40), number('clinical', 200), say);
  return target;
}

async function measure(target, row, clients, seconds) {
  const { target: asked, next } = row.begin(target);
  let left = row.writes ? number('writes', 300) : Infinity;
  return closedLoop(asked, clients, row.writes ? 600 : seconds, () => (left-- > 0 ? next() : undefined));
}

const served = (target, row) => !row.only || target[row.only];

// Fixed numbers of writes, because a faster side would otherwise fill its own tables more; fixed seconds of reads.
async function compare(targets, rows) {
  const results = {}, rounds = number('rounds', 3);
  for (const target of targets) {
    for (const row of rows.filter(row => served(target, row))) await measure(target, row, 4, number('warmup', 8));
    say(`${target.label} is warm`);
  }
  for (let turn = 0; turn < rounds; turn++) {
    for (const row of rows) for (const clients of row.clients) {
      for (const target of (turn % 2 ? [...targets].reverse() : targets).filter(target => served(target, row))) {
        const name = `${row.name}, ${clients} client${clients > 1 ? 's' : ''}`;
        const result = await measure(target, row, clients, number('seconds', 5));
        ((results[name] ??= { kind: 'load', a: [], b: [] })[target.label.toLowerCase()]).push(result);
        say(`${turn + 1} ${target.label} ${name}: ${JSON.stringify(result)}`);
      }
    }
  }
  for (const scope of list('exports', EXPORTS.join())) {
    for (const target of targets) {
      const result = await bulkExport(target, scope).catch(problem => ({ failed: problem.message }));
      ((results[`bulk export, ${scope}`] ??= { kind: 'export', a: [], b: [] })[target.label.toLowerCase()]).push(result);
      say(`${target.label} export ${scope}: ${JSON.stringify(result)}`);
    }
  }
  return results;
}

if (subcommand === 'start') {
  const { results, markdown } = await starts({ base: option('url', 'http://127.0.0.1:8080/fhir'), command: startCommand, environment: all('env'), runs: number('runs', 3), say });
  console.log(markdown);
  keep({ results });
} else {
  const targets = [];
  for (const side of ['a', 'b'].filter(name => option(name))) targets.push(await connect(side));
  const only = list('only', '');
  const rows = only.length ? [...ROWS, ...OURS, ...ABOUT_RECORDS].filter(row => only.includes(row.key)) : ROWS;
  if (flag('statements')) {
    const { results, markdown } = await statementCounts(targets.filter(target => target.statements), rows);
    console.log(markdown);
    keep({ results });
  } else {
    const results = await compare(targets, rows);
    const memory = targets.map(target => [target.label, target.base, target.profiles ? 'yes' : 'no', ...Object.values(memoryOf(target.processes))]);
    console.log([comparison(results), table(['side', 'address', 'our profiles', 'RSS MB', 'PostgreSQL MB'], memory), failures(results)].join('\n\n'));
    keep({ results });
  }
}
process.exit(0);
