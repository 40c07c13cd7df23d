// Made-up members with a whole record each, as an EHR sends it: what eligibility is decided from. No person stands behind it.
import { CIN, member } from './members.mjs';
import { token } from './seed.mjs';

const HL7 = 'http://terminology.hl7.org/CodeSystem';
const FIRST_RECORD = 5_000_000;
const CODES = ['Z59.02', 'Z59.41', 'E11.9', 'F33.1', 'J45.909', 'I10', 'N18.30', 'F11.20', 'M54.50', 'E78.5', 'K21.9', 'F41.1'];
const CLASSES = ['AMB', 'AMB', 'AMB', 'VR', 'EMER', 'IMP'];
const LABORATORY = ['4548-4', '2345-7', '2160-0', '718-7', '8480-6', '8462-4', '29463-7', '8867-4'];

const coded = (system, code) => ({ coding: [{ system, code }] });
const day = number => new Date(Date.UTC(2024, 8, 1) + number * 5 * 86_400_000).toISOString().slice(0, 10);

const condition = (subject, number) => ({
  resourceType: 'Condition',
  clinicalStatus: coded(`${HL7}/condition-clinical`, number % 4 ? 'active' : 'resolved'),
  verificationStatus: coded(`${HL7}/condition-ver-status`, 'confirmed'),
  category: [coded(`${HL7}/condition-category`, number % 2 ? 'problem-list-item' : 'encounter-diagnosis')],
  code: coded('http://hl7.org/fhir/sid/icd-10-cm', CODES[number % CODES.length]),
  subject, onsetDateTime: day(number), recordedDate: day(number + 1),
});

const encounter = (subject, number) => ({
  resourceType: 'Encounter', status: 'finished',
  class: { system: `${HL7}/v3-ActCode`, code: CLASSES[number % CLASSES.length] },
  type: [coded('http://snomed.info/sct', '308335008')],
  subject, period: { start: `${day(number * 2)}T09:00:00-08:00`, end: `${day(number * 2)}T10:30:00-08:00` },
  reasonCode: [coded('http://hl7.org/fhir/sid/icd-10-cm', CODES[(number * 5) % CODES.length])],
});

const observation = (subject, number) => ({
  resourceType: 'Observation', status: 'final',
  category: [coded(`${HL7}/observation-category`, 'laboratory')],
  code: coded('http://loinc.org', LABORATORY[number % LABORATORY.length]),
  subject, effectiveDateTime: `${day(number)}T08:15:00-08:00`, issued: `${day(number)}T12:00:00-08:00`,
  valueQuantity: { value: 5 + (number % 40) / 4, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
});

const KINDS = [condition, encounter, observation];

// Patient, Coverage and `clinical` further resources, as one transaction.
export function recordTransaction(index, clinical, target) {
  const uuid = part => `urn:uuid:${(FIRST_RECORD + index).toString(16).padStart(8, '0')}-0000-4000-8000-${String(part).padStart(12, '0')}`;
  const subject = { reference: uuid(0) };
  const [patient, coverage] = member(FIRST_RECORD + index, target.organizations, { patient: uuid(0) });
  if (!target.profiles) for (const resource of [patient, coverage]) delete resource.meta;
  const rest = Array.from({ length: clinical }, (_, number) => KINDS[number % KINDS.length](subject, number + index));
  const entry = [patient, coverage, ...rest].map((resource, part) => ({ fullUrl: uuid(part), resource, request: { method: 'POST', url: resource.resourceType } }));
  return { cin: patient.identifier.find(one => one.system === CIN).value, body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }) };
}

// Brings the members in that are missing; returns the ids of their Patients.
export async function records(target, wanted, clinical, say) {
  const ids = [];
  for (let index = 0; index < wanted; index++) {
    const { cin, body } = recordTransaction(index, clinical, target);
    const find = async () => (await target.json('GET', `Patient?identifier=${token(CIN, cin)}`, { headers: { 'cache-control': 'no-store' } })).entry?.[0]?.resource.id;
    let id = await find();
    if (!id) {
      await target.json('POST', '', { body });
      id = await find();
    }
    ids.push(id);
  }
  say(`${target.label}: ${wanted} members with ${clinical} clinical resources each`);
  target.records = ids;
}
