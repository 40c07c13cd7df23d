// Made-up CalAIM members. Member i of a seed is always the same, whoever makes it; no person stands behind it.
const OURS = 'https://calaimfhir.org/fhir';
export const CIN = `${OURS}/sid/medi-cal-cin`;
export const PLAN_CODE = `${OURS}/sid/health-care-plan`;
const NPI = 'http://hl7.org/fhir/sid/us-npi';
const PROFILE = `${OURS}/StructureDefinition`;
const HL7 = 'http://terminology.hl7.org/CodeSystem';

const FAMILY = ['Alvarez', 'Brown', 'Chen', 'Diaz', 'Flores', 'Garcia', 'Ibarra', 'Kim', 'Lopez', 'Nguyen', 'Ortiz', 'Pham', 'Singh', 'Torres', 'Vang', 'Zamora'];
const GIVEN = ['Ana', 'Ben', 'Carmen', 'David', 'Elena', 'Grace', 'Hector', 'Isabel', 'Luis', 'Noah', 'Pedro', 'Rosa', 'Teresa', 'Victor', 'Ximena', 'Zoe'];
const CITY = [['Oakland', '94607', '01', 'Alameda'], ['Fresno', '93702', '10', 'Fresno'], ['Bakersfield', '93301', '15', 'Kern'], ['Los Angeles', '90013', '19', 'Los Angeles'], ['Sacramento', '95814', '34', 'Sacramento'], ['San Diego', '92101', '37', 'San Diego']];
const DIAGNOSIS = [['Z59.00', 'Homelessness unspecified'], ['Z59.819', 'Housing instability, housed unspecified'], ['E11.9', 'Type 2 diabetes mellitus without complications'], ['F33.1', 'Major depressive disorder, recurrent, moderate'], ['J45.909', 'Unspecified asthma, uncomplicated']];
const SUPPORT = [['housing-transition-navigation', 'Housing Transition Navigation Services'], ['housing-tenancy-sustaining', 'Housing Tenancy and Sustaining Services'], ['housing-deposits', 'Housing Deposits']];
const CIN_LETTERS = 'ACDEFGHMNTUVWXYZ';
const CIN_NUMBERS = 10_000_000;
const COPRIME = 7919;
export const PLANS = 6;
export const CLINICS = 12;

function dice(seed) { // mulberry32
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const padded = (value, width) => String(value).padStart(width, '0');
const coded = (system, code, display) => ({ coding: [{ system, code, ...(display && { display }) }] });
const referring = reference => ({ reference });

// No two members share one: the number is a permutation of the index, the letter says which ten million.
export const cinOf = index => `9${padded((index * COPRIME) % CIN_NUMBERS, 7)}${CIN_LETTERS[Math.floor(index / CIN_NUMBERS) % CIN_LETTERS.length]}`;

export const plan = number => ({
  resourceType: 'Organization', active: true,
  identifier: [{ system: PLAN_CODE, value: padded(900 + number, 3) }],
  type: [coded(`${HL7}/organization-type`, 'ins', 'Insurance Company')],
  name: `Example Health Plan ${number} (made up)`,
});

export const clinic = number => ({
  resourceType: 'Organization', active: true,
  identifier: [{ system: NPI, value: padded(1800000000 + number, 10) }],
  type: [coded(`${HL7}/organization-type`, 'prov', 'Healthcare Provider')],
  name: `Example Clinic ${number} (made up)`,
});

export function referral(index, { subject, requester, insurance, reason }) {
  const random = dice(index * 31 + 7);
  const [code, display] = SUPPORT[Math.floor(random() * SUPPORT.length)];
  return {
    resourceType: 'ServiceRequest',
    meta: { profile: [`${PROFILE}/calaim-community-support-referral`] },
    extension: [{ url: `${PROFILE}/referral-source`, valueCoding: { system: `${OURS}/CodeSystem/referral-source`, code: 'other-provider' } }],
    identifier: [{ system: 'http://clinic.example.org/referral', value: `R-${index}` }],
    status: 'active', intent: 'order', priority: random() < 0.2 ? 'urgent' : 'routine',
    category: [coded(`${OURS}/CodeSystem/calaim-program`, 'community-support')],
    code: coded(`${OURS}/CodeSystem/community-support`, code, display),
    subject: referring(subject), authoredOn: '2026-08-17T10:15:00-07:00', requester: referring(requester),
    ...(insurance && { insurance: [referring(insurance)] }), ...(reason && { reasonReference: [referring(reason)] }),
    note: [{ text: `Member asks for ${display.toLowerCase()}; best reached by phone in the morning.` }],
  };
}

// Patient, Coverage, Condition, ServiceRequest and Task of one member, referring to one another by `names`.
export function member(index, organizations, names) {
  const random = dice(index * 2654435761);
  const pick = choices => choices[Math.floor(random() * choices.length)];
  const [city, postalCode, county, district] = pick(CITY), diagnosis = pick(DIAGNOSIS);
  const payor = organizations.plans[index % organizations.plans.length], requester = organizations.clinics[index % organizations.clinics.length];
  const cin = cinOf(index);
  return [{
    resourceType: 'Patient',
    meta: { profile: [`${PROFILE}/calaim-member`] },
    identifier: [{ use: 'official', system: CIN, value: cin }, { use: 'usual', type: coded(`${HL7}/v2-0203`, 'MR'), system: 'http://clinic.example.org/mrn', value: padded(index, 8) }],
    active: true, name: [{ use: 'official', family: pick(FAMILY), given: [pick(GIVEN)] }],
    telecom: [{ system: 'phone', value: `(510) 555-${padded(index % 10000, 4)}`, use: 'mobile' }],
    gender: random() < 0.5 ? 'female' : 'male', birthDate: `${1940 + Math.floor(random() * 70)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
    address: [{ use: 'home', line: [`${1 + Math.floor(random() * 9999)} ${pick(FAMILY)} St`], city, district, state: 'CA', postalCode, country: 'US' }],
  }, {
    resourceType: 'Coverage',
    meta: { profile: [`${PROFILE}/calaim-coverage`] },
    extension: [{ url: `${PROFILE}/county-of-responsibility`, valueCoding: { system: `${OURS}/CodeSystem/county`, code: county, display: district } }],
    status: 'active', type: coded(`${HL7}/v3-ActCode`, 'SUBSIDIZ'), subscriberId: cin,
    beneficiary: referring(names.patient), payor: [referring(payor)], period: { start: '2026-01-01', end: '2026-12-31' },
  }, {
    resourceType: 'Condition',
    clinicalStatus: coded(`${HL7}/condition-clinical`, 'active'), verificationStatus: coded(`${HL7}/condition-ver-status`, 'confirmed'),
    category: [coded(`${HL7}/condition-category`, 'problem-list-item')],
    code: { ...coded('http://hl7.org/fhir/sid/icd-10-cm', ...diagnosis), text: diagnosis[1] },
    subject: referring(names.patient), recordedDate: '2026-08-17',
  }, referral(index, { subject: names.patient, requester, insurance: names.coverage, reason: names.condition }), {
    resourceType: 'Task',
    meta: { profile: [`${PROFILE}/calaim-referral-task`] },
    status: 'requested', intent: 'order', priority: 'routine', code: coded('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill'),
    focus: referring(names.referral), for: referring(names.patient), authoredOn: '2026-08-17T10:16:00-07:00',
    requester: referring(requester), owner: referring(payor),
  }];
}

// Profiles of ours mean nothing to a plain server: it gets the same content without them.
export function forTarget(resource, target) {
  if (target.profiles) return resource;
  const { meta, ...plain } = resource;
  return plain;
}

// The member as one transaction in which the server gives the ids, as a clinic's EHR sends it.
export function referralTransaction(index, target) {
  const uuid = part => `urn:uuid:${padded(index.toString(16), 8)}-0000-4000-8000-${padded(part, 12)}`;
  const names = { patient: uuid(0), coverage: uuid(1), condition: uuid(2), referral: uuid(3) };
  const entries = member(index, target.organizations, names).map((resource, part) => ({
    fullUrl: uuid(part), resource: forTarget(resource, target), request: { method: 'POST', url: resource.resourceType },
  }));
  return JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: entries });
}
