// Gets a token by SMART Backend Services. Needs Node 20 and nothing else.
//   node token.mjs demo plan                            prints a token of the demo's plan; also referrer, provider, hub, state
//   node token.mjs key my-key.json                      makes a private key, prints its public half for the operator
//   node token.mjs get my-key.json my-id ADDRESS SCOPE  prints a token
import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [command, named, id, address, scope] = process.argv.slice(2);
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function fail(text) {
  console.error(text);
  process.exit(1);
}

function makeKey(file) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES384', use: 'sig' };
  writeFileSync(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  const { d, ...open } = key;
  console.log(JSON.stringify({ keys: [open] }));
}

/** What the demo wrote at its start, in the folder of its data. */
function demoClient(actor) {
  const file = `${process.env.CALAIM_DATA_FOLDER || 'data'}/demo/clients.json`;
  let demo;
  try {
    demo = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    fail(`No clients in ${file}: start the demo with CALAIM_ACCESS=tokens, and say CALAIM_DATA_FOLDER if you did there.`);
  }
  const client = demo.clients.find((one) => one.actor === actor);
  return { tokenUrl: demo.tokenUrl, ...(client ?? fail(`Say one of ${demo.clients.map((one) => one.actor).join(', ')}.`)) };
}

async function getToken({ tokenUrl, clientId, scope: wanted, jwk }) {
  const claims = { iss: clientId, sub: clientId, aud: tokenUrl, jti: randomUUID(), exp: Math.floor(Date.now() / 1000) + 240 };
  const content = `${part({ alg: 'ES384', typ: 'JWT', kid: jwk.kid })}.${part(claims)}`;
  const signer = { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
  const signature = sign('sha384', Buffer.from(content), signer).toString('base64url');
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: wanted,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${content}.${signature}`,
    }),
  });
  const said = await answer.json();
  if (!answer.ok) {
    fail(`${said.error}: ${said.error_description}`);
  }
  console.log(said.access_token);
}

if (command === 'key' && named) {
  makeKey(named);
} else if (command === 'get' && scope) {
  const jwk = JSON.parse(readFileSync(named, 'utf8'));
  await getToken({ tokenUrl: `${address}/oauth2/token`, clientId: id, scope, jwk });
} else if (command === 'demo' && named) {
  await getToken(demoClient(named));
} else {
  fail('Say: demo ACTOR, or: key FILE, or: get FILE CLIENT-ID ADDRESS SCOPE');
}
