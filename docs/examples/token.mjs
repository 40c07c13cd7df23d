// Gets a token by SMART Backend Services. Needs Node 20 and nothing else.
//   node token.mjs key my-key.json                      makes a private key, prints its public half for the operator
//   node token.mjs get my-key.json my-id ADDRESS SCOPE  prints a token
import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [command, file, id, address, scope] = process.argv.slice(2);
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function makeKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES384', use: 'sig' };
  writeFileSync(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  const { d, ...open } = key;
  console.log(JSON.stringify({ keys: [open] }));
}

async function getToken() {
  const key = JSON.parse(readFileSync(file, 'utf8'));
  const endpoint = `${address}/oauth2/token`;
  const claims = { iss: id, sub: id, aud: endpoint, jti: randomUUID(), exp: Math.floor(Date.now() / 1000) + 240 };
  const content = `${part({ alg: 'ES384', typ: 'JWT', kid: key.kid })}.${part(claims)}`;
  const signer = { key: createPrivateKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
  const signature = sign('sha384', Buffer.from(content), signer).toString('base64url');
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${content}.${signature}`,
    }),
  });
  const said = await answer.json();
  if (!answer.ok) {
    console.error(`${said.error}: ${said.error_description}`);
    process.exit(1);
  }
  console.log(said.access_token);
}

if (command === 'key' && file) {
  makeKey();
} else if (command === 'get' && scope) {
  await getToken();
} else {
  console.error('Say: key FILE, or: get FILE CLIENT-ID ADDRESS SCOPE');
  process.exit(1);
}
