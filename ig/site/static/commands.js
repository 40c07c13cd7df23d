// Commands to copy: each names the server that served this page, where one did, and can be copied by a button. Examples
// are also sent to that server to be checked, and its answer is read out.
const served = location.protocol.startsWith('http') && location.pathname.match(/^(.*)\/ig\//);
for (const box of document.querySelectorAll('.copy')) {
  const code = box.querySelector('code');
  if (served) {
    code.textContent = code.textContent.replaceAll('http://localhost:8080', `${location.origin}${served[1]}`);
  }
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  });
  // Only where the browser lets a page write there: not over plain HTTP from another machine.
  if (navigator.clipboard) box.append(button);
}

for (const box of document.querySelectorAll('.ask')) {
  const answer = box.querySelector('[role=status]');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Check it on this server' });
  button.addEventListener('click', async () => {
    answer.replaceChildren(line('p', 'Asking the server…'));
    answer.replaceChildren(...await asked(box.dataset));
  });
  box.prepend(button);
}

function line(element, text) {
  return Object.assign(document.createElement(element), { textContent: text });
}

/** What the server says of the example in a file, in elements. */
async function asked({ file, to }) {
  if (!served) {
    return [line('p', 'No server has served this page, so none can be asked: run one and open its guide at /ig.')];
  }
  try {
    const example = await (await fetch(file)).text();
    const headers = { 'Content-Type': 'application/fhir+json', Accept: 'application/fhir+json' };
    const response = await fetch(to, { method: 'POST', headers, body: example });
    const outcome = await response.json();
    const issues = document.createElement('ul');
    issues.append(...outcome.issue.map(said));
    return [line('p', `The server answers ${response.status}. Nothing is stored.`), issues];
  } catch {
    return [line('p', 'No FHIR server answers beside this page.')];
  }
}

function said(issue) {
  const item = line('li', `${issue.severity}: ${issue.details?.text ?? ''}`);
  const more = [issue.expression?.join(', '), issue.diagnostics].filter(Boolean).join('. ');
  item.append(' ', line('small', more));
  return item;
}
