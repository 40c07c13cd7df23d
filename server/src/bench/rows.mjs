// What is measured: one row each, as its users send it.
import { CIN, cinOf, forTarget, referral, referralTransaction } from './members.mjs';
import { token } from './seed.mjs';

const BASE = 'https://calaimfhir.org/fhir';
const BASE_PROFILE = 'http://hl7.org/fhir/StructureDefinition/ServiceRequest';
const FIRST_FRESH = 1_000_000;
const SECONDS = 150_000;
const WORK_LIST = 50;

const hasEntries = answer => answer.text.includes('"entry"');

// Patients one after the other, each target at its own pace, so that no kept search answers a second time.
function walker(target) {
  let at = 0;
  return () => { const index = at++ % target.patients.length; return { index, id: target.patients[index] }; };
}

// Members that nobody has sent yet, in this run or in an earlier one against the same data: what was sent before is
// answered from the log of submissions, much faster. Holds up to 1,000 a second.
let next = FIRST_FRESH + (Math.floor(Date.now() / 1000) % SECONDS) * 1_000;
const fresh = () => next++;

function created(target) {
  const patients = walker(target);
  const profiled = target.validated ?? target;
  return {
    target: profiled,
    next: () => {
      const content = referral(fresh(), { subject: `Patient/${patients().id}`, requester: target.organizations.clinics[0] });
      const resource = forTarget(content, target);
      if (!target.profiles) resource.meta = { profile: [BASE_PROFILE] };
      return { method: 'POST', path: 'ServiceRequest', body: JSON.stringify(resource) };
    },
  };
}

function transactions(target) {
  return { target, next: () => ({ method: 'POST', path: '', body: referralTransaction(fresh(), target) }) };
}

function query(path, check) {
  return target => { const patients = walker(target); return { target, next: () => ({ path: path(patients(), target), check }) }; };
}

function workList(headers) {
  return target => {
    const { plans } = target.organizations;
    let at = 0;
    return { target, next: () => ({ path: `Task?owner=${plans[at++ % plans.length]}&status=requested&_sort=-_lastUpdated&_count=${WORK_LIST}`, headers, check: hasEntries }) };
  };
}

// The same question each time: the answer comes from memory, and a kept one would be no faster.
const question = (path, check) => target => ({ target, next: () => ({ path, check: answer => answer.text.includes(check) }) });
const COUNTY = `${BASE}/CodeSystem/county`;
const BILLED = `ConceptMap/community-support-to-hcpcs/$translate?system=${BASE}/CodeSystem/community-support&code=housing-deposits`;

export const ROWS = [
  { key: 'create', name: 'create ServiceRequest, validated', clients: [1, 4], writes: true, begin: created },
  { key: 'transaction', name: 'referral transaction (5 resources)', clients: [1, 4], writes: true, begin: transactions },
  { key: 'read', name: 'read Patient by id', clients: [1, 8], begin: query(({ id }) => `Patient/${id}`) },
  { key: 'identifier', name: 'Patient?identifier', clients: [1, 8], begin: query(({ index }) => `Patient?identifier=${token(CIN, cinOf(index))}`, hasEntries) },
  { key: 'referrals', name: 'ServiceRequest?patient&status', clients: [1, 8], begin: query(({ id }) => `ServiceRequest?patient=Patient/${id}&status=active`, hasEntries) },
  { key: 'coverage', name: 'Coverage?beneficiary', clients: [1, 8], begin: query(({ id }) => `Coverage?beneficiary=Patient/${id}`, hasEntries) },
  { key: 'worklist', name: "plan's work list (Task, 50)", clients: [1, 8], begin: workList() },
  // HAPI answers a list that it was asked for in the last minute from its cache, stale; this row asks for the truth.
  { key: 'fresh-worklist', name: 'work list, no-cache', clients: [1, 8], begin: workList({ 'cache-control': 'no-cache' }) },
];

// Only where our terminology is: asked for by key.
export const OURS = [
  { key: 'expand', name: '$expand, 58 counties', clients: [1, 8], begin: question('ValueSet/county/$expand', 'Yuba') },
  { key: 'expand-part', name: '$expand, filter, count, offset', clients: [1, 8], begin: question('ValueSet/county/$expand?filter=san&offset=2&count=5', 'expansion') },
  { key: 'validate-code', name: '$validate-code', clients: [1, 8], begin: question(`ValueSet/county/$validate-code?system=${COUNTY}&code=19`, 'true') },
  { key: 'lookup', name: '$lookup', clients: [1, 8], begin: question(`CodeSystem/$lookup?system=${COUNTY}&code=19`, 'Los Angeles') },
  { key: 'translate', name: '$translate', clients: [1, 8], begin: question(BILLED, 'H0044') },
];

// About members with a whole record. A plain server fetches it by $everything, ours by a search that brings along.
const TYPES_ALONG = ['Condition:subject', 'Encounter:subject', 'Observation:subject', 'Coverage:beneficiary'];
const record = path => target => {
  let at = 0;
  return { target, next: () => ({ path: path(target.records[at++ % target.records.length], target), check: answer => answer.text.includes('"Patient/') }) };
};
const fetched = id => `Patient?_id=${id}${TYPES_ALONG.map(type => `&_revinclude=${type}`).join('')}`;

export const ABOUT_RECORDS = [
  { key: 'fetch', name: 'fetch of a whole record', clients: [1, 4], begin: record((id, target) => (target.profiles ? fetched(id) : `Patient/${id}/$everything?_count=1000`)) },
  { key: 'eligibility', name: '$check-eligibility, all services', clients: [1, 4], only: 'profiles', begin: record(id => `Patient/${id}/$check-eligibility?persist=false`) },
  { key: 'eligibility-kept', name: '$check-eligibility, all services, kept', clients: [1], only: 'profiles', begin: record(id => `Patient/${id}/$check-eligibility`) },
];
