// Stands in for curl where the documents' requests are tried: the options that they use and no others, sent to the server
// of the test instead of localhost:8080. Ends with 22 where curl -f would, with 2 on an option that it does not know.
import { readFileSync } from 'node:fs';

const words = process.argv.slice(2);
const headers = {};
let method, body, address, silent = false, showHead = false, headTo, bodyTo;
for (let i = 0; i < words.length; i++) {
  const word = words[i];
  if (word === '-H') {
    const [name, ...value] = words[++i].split(':');
    headers[name.trim()] = value.join(':').trim();
  } else if (['-d', '--data', '--data-binary'].includes(word)) {
    const given = words[++i];
    body = given.startsWith('@') ? readFileSync(given.slice(1)) : given;
  } else if (word === '-X') method = words[++i];
  else if (word === '-D') headTo = words[++i];
  else if (word === '-o') bodyTo = words[++i];
  else if (word === '-i') showHead = true;
  else if (word === '-s') silent = true;
  else if (word === '-g') continue;
  else if (word.startsWith('-') || address) {
    console.error(`curl.mjs does not know ${word}`);
    process.exit(2);
  } else address = word;
}
if ((headTo && headTo !== '-') || (bodyTo && bodyTo !== '/dev/null')) {
  console.error('curl.mjs writes heads to - and drops bodies to /dev/null');
  process.exit(2);
}
const there = address.replace('http://localhost:8080', process.env.TRIED_SERVER);
const answer = await fetch(there, { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body });
const text = await answer.text();
if (showHead || headTo) {
  process.stdout.write(`HTTP/1.1 ${answer.status}\r\n`);
  for (const [name, value] of answer.headers) process.stdout.write(`${name.replace(/(^|-)[a-z]/g, letter => letter.toUpperCase())}: ${value}\r\n`);
  process.stdout.write('\r\n');
}
if (!bodyTo) process.stdout.write(text);
if (!answer.ok) {
  if (!silent || bodyTo) process.stderr.write(`${answer.status} ${there}\n${text.slice(0, 2000)}\n`);
  process.exitCode = 22;
}
