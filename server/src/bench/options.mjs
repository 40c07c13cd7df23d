// Command line: `--name value` or `--name` alone; what follows a bare `--` is a command to start.
const words = process.argv.slice(2);
const end = words.indexOf('--');
const own = end < 0 ? words : words.slice(0, end);

export const startCommand = end < 0 ? [] : words.slice(end + 1);
export const subcommand = own[0]?.startsWith('--') ? undefined : own[0];

export function option(name, fallback) {
  const at = own.indexOf('--' + name);
  return at < 0 ? fallback : own[at + 1];
}

export const number = (name, fallback) => Number(option(name, fallback));
export const flag = name => own.includes('--' + name);
export const list = (name, fallback) => String(option(name, fallback)).split(',').filter(Boolean);
export const all = name => own.flatMap((word, at) => (word === '--' + name ? [own[at + 1]] : []));
