// Commands to copy: each names the server that served this page, where one did, and can be copied by a button.
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
