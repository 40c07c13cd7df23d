// What the machine says about a server: CPU time and memory of its process, its children and the PostgreSQL that it
// talks to, all from /proc. And how disturbed the machine is.
import fs from 'node:fs';
import os from 'node:os';

const TICK_MS = 10;
const ESTABLISHED = '01';
const LISTENING = '0A';
const SPIN_STEPS = 3e7;

const read = file => { try { return fs.readFileSync(file, 'utf8'); } catch { return ''; } };
const pids = () => fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);

function sockets() {
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file => read(file).trim().split('\n').slice(1));
  return rows.map(row => row.trim().split(/\s+/)).filter(cells => cells.length > 9).map(cells => ({
    localPort: parseInt(cells[1].split(':')[1], 16),
    remotePort: parseInt(cells[2].split(':')[1], 16),
    state: cells[3],
    inode: cells[9],
  }));
}

function inodesOf(pid) {
  try {
    return new Set(fs.readdirSync(`/proc/${pid}/fd`).flatMap(fd => {
      try { return /^socket:\[(\d+)\]$/.exec(fs.readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []; } catch { return []; }
    }));
  } catch {
    return new Set();
  }
}

function listener(port, open) {
  const inodes = open.filter(socket => socket.state === LISTENING && socket.localPort === port).map(socket => socket.inode);
  if (!inodes.length) return undefined;
  // Children inherit the socket; the parent has the lowest number.
  return pids().sort((x, y) => x - y).find(pid => { const own = inodesOf(pid); return inodes.some(inode => own.has(inode)); });
}

// The server that listens on the port, and the PostgreSQL on this machine that it has connections to.
export function processesOf(port) {
  const open = sockets();
  const server = listener(port, open);
  if (!server) return { server: undefined, database: undefined };
  const own = inodesOf(server);
  const ports = new Set(open.filter(socket => socket.state === ESTABLISHED && own.has(socket.inode)).map(socket => socket.remotePort));
  for (const remote of ports) {
    const pid = listener(remote, open);
    if (pid && read(`/proc/${pid}/comm`).startsWith('postgres')) return { server, database: pid };
  }
  return { server, database: undefined };
}

function processTree() {
  const tree = new Map();
  for (const pid of pids()) {
    const stat = read(`/proc/${pid}/stat`);
    const cells = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (cells.length > 14) tree.set(pid, { parent: +cells[1], ms: (+cells[11] + +cells[12]) * TICK_MS, endedMs: (+cells[13] + +cells[14]) * TICK_MS });
  }
  return tree;
}

function familyOf(pid, tree) {
  const family = pid && tree.has(pid) ? [pid] : [];
  for (let at = 0; at < family.length; at++) for (const [other, { parent }] of tree) if (parent === family[at]) family.push(other);
  return family;
}

// CPU milliseconds since the processes began, children that ended included.
export function cpuOf({ server, database }) {
  const tree = processTree();
  const ofDatabase = new Set(familyOf(database, tree));
  const sum = family => family.reduce((total, pid) => total + tree.get(pid).ms + tree.get(pid).endedMs, 0);
  return { server: sum(familyOf(server, tree).filter(pid => !ofDatabase.has(pid))), database: sum([...ofDatabase]) };
}

// Resident megabytes of the server, and the database's share of memory (its processes share most of theirs).
export function memoryOf({ server, database }) {
  const mib = (file, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(file))?.[1] ?? 0) / 1024;
  const family = familyOf(database, processTree());
  return {
    server: Math.round(mib(`/proc/${server}/status`, 'VmRSS')),
    database: Math.round(family.reduce((total, pid) => total + mib(`/proc/${pid}/smaps_rollup`, 'Pss'), 0)),
  };
}

// Milliseconds of a fixed piece of work: only figures whose spin is alike may be compared.
export function spin() {
  const began = process.hrtime.bigint();
  let state = 1;
  for (let step = 0; step < SPIN_STEPS; step++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return Math.round(Number(process.hrtime.bigint() - began) / 1e6 + (state & 0));
}

export function machine() {
  return {
    at: new Date().toISOString(),
    processor: os.cpus()[0]?.model,
    processors: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    kernel: os.release(),
    node: process.version,
  };
}
