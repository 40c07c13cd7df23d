// One server under test: requests over kept-alive connections, timed as the client sees them.
import http from 'node:http';
import https from 'node:https';

const PATIENCE_MS = 300_000;

export class Target {
  constructor(label, base, { headers = {}, profiles = false, statements } = {}) {
    this.label = label;
    this.base = base.replace(/\/$/, '');
    this.url = new URL(this.base);
    this.port = Number(this.url.port || (this.url.protocol === 'https:' ? 443 : 80));
    this.headers = headers;
    this.profiles = profiles;
    this.statements = statements;
    this.client = this.url.protocol === 'https:' ? https : http;
    this.agent = new this.client.Agent({ keepAlive: true, maxSockets: 64 });
  }

  // { status, headers, text, ms }; with onChunk the body is handed over and not kept.
  send(method, path, { body, headers = {}, onChunk } = {}) {
    const url = new URL(path.startsWith('http') ? path : `${this.base}${path ? '/' + path : ''}`);
    const all = { accept: 'application/fhir+json', ...this.headers, ...headers };
    if (body !== undefined) {
      all['content-type'] ??= 'application/fhir+json';
      all['content-length'] = Buffer.byteLength(body);
    }
    const began = process.hrtime.bigint();
    return new Promise((resolve, reject) => {
      const options = { method, hostname: url.hostname, port: url.port, path: url.pathname + url.search, headers: all, agent: this.agent, timeout: PATIENCE_MS };
      const request = this.client.request(options, response => {
        const parts = [];
        response.on('data', chunk => (onChunk ? onChunk(chunk) : parts.push(chunk)));
        response.on('error', reject);
        response.on('end', () => resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          ms: Number(process.hrtime.bigint() - began) / 1e6,
        }));
      });
      request.on('timeout', () => request.destroy(new Error(`no answer in ${PATIENCE_MS / 1000} s`)));
      request.on('error', reject);
      request.end(body);
    });
  }

  async json(method, path, options) {
    const answer = await this.send(method, path, options);
    if (answer.status >= 300) throw new Error(`${method} ${path || '/'}: ${complaint(answer)}`);
    return JSON.parse(answer.text);
  }
}

// What went wrong, in one line: the first issue of an OperationOutcome, or the beginning of whatever came.
export function complaint(answer) {
  try {
    const issues = JSON.parse(answer.text).issue;
    const issue = issues.find(one => one.severity === 'error' || one.severity === 'fatal') ?? issues[0];
    return `${answer.status} ${issue.details?.text ?? issue.diagnostics ?? issue.code}`.slice(0, 300);
  } catch {
    return `${answer.status} ${answer.text.slice(0, 200)}`;
  }
}
