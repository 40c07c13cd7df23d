// The same members in every target, and what the rows need to ask for them.
import { closedLoop } from './load.mjs';
import { CLINICS, CIN, PLANS, cinOf, clinic, plan, referralTransaction } from './members.mjs';

const SEED_CLIENTS = 4;
const NO_TIME_LIMIT = 3600;
// A kept search would go on saying that somebody is missing.
const UNCACHED = { headers: { 'cache-control': 'no-store' } };

export const token = (system, value) => `${encodeURIComponent(system)}%7C${encodeURIComponent(value)}`;

async function organization(target, resource) {
  const { system, value } = resource.identifier[0];
  const found = await target.json('GET', `Organization?identifier=${token(system, value)}`, UNCACHED);
  const known = found.entry?.find(entry => entry.resource.resourceType === 'Organization')?.resource;
  const stored = known ?? await target.json('POST', 'Organization', { body: JSON.stringify(resource), headers: { prefer: 'return=representation' } });
  return `Organization/${stored.id}`;
}

export async function organizations(target) {
  const plans = [], clinics = [];
  for (let number = 0; number < PLANS; number++) plans.push(await organization(target, plan(number)));
  for (let number = 0; number < CLINICS; number++) clinics.push(await organization(target, clinic(number)));
  target.organizations = { plans, clinics };
}

// Brings members 0 to wanted - 1 in; those that are there stay. Returns the ids of their Patients in member order.
export async function members(target, wanted, say) {
  const have = await known(target, wanted);
  if (have < wanted) {
    let index = have;
    const next = () => (index < wanted ? { method: 'POST', path: '', body: referralTransaction(index++, target) } : undefined);
    const done = await closedLoop(target, SEED_CLIENTS, NO_TIME_LIMIT, next);
    if (done.errors) throw new Error(`${target.label} refused ${done.errors} of ${wanted - have} members: ${done.firstError}`);
    say(`${target.label}: ${done.requests} members loaded at ${done.perSecond}/s`);
  }
  target.patients = [];
  for (let index = 0; index < wanted; index++) target.patients.push(await patientOf(target, index));
  if (target.patients.includes(undefined)) throw new Error(`${target.label} lost member ${target.patients.indexOf(undefined)}`);
}

async function patientOf(target, index) {
  const found = await target.json('GET', `Patient?identifier=${token(CIN, cinOf(index))}`, UNCACHED);
  return found.entry?.[0]?.resource.id;
}

// Members come in order, so the first that is missing is found by halving.
async function known(target, wanted) {
  let low = 0, high = wanted;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await patientOf(target, middle)) low = middle + 1; else high = middle;
  }
  return low;
}
