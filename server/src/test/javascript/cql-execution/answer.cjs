// Asks cql-execution every define of every library about every member: node answer.cjs <questions.json> <answers.json>
// Questions: { libraries: [ELM], members: [{ asked: 'YYYY-MM-DD', resources: [FHIR R4] }] }.
// Answers: for each member { 'Library.Define': what comes out }; resources by their ids.
const fs = require('node:fs');
const cql = require('cql-execution');
const fhir = require('cql-exec-fhir');

const [questions, answers] = process.argv.slice(2);
const { libraries, members } = JSON.parse(fs.readFileSync(questions, 'utf8'));
const byName = Object.fromEntries(libraries.map(elm => [elm.library.identifier.id, elm]));
const repository = new cql.Repository(byName);
const compiled = Object.fromEntries(Object.entries(byName).map(([name, elm]) => [name, new cql.Library(elm, repository)]));
const source = new fhir.PatientSource.FHIRv401();
const noValueSets = new cql.CodeService({});

const written = value => {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  return value.id?.value ?? value.toString();
};

const ask = async (name, member) => {
  source.reset();
  source.loadBundles([{ resourceType: 'Bundle', type: 'collection', entry: member.resources.map(resource => ({ resource })) }]);
  const parameters = { 'Asked Date': cql.Date.parse(member.asked) };
  const executor = new cql.Executor(compiled[name], noValueSets, parameters);
  const results = await executor.exec(source, cql.DateTime.parse(`${member.asked}T12:00:00.000-08:00`));
  return Object.values(results.patientResults)[0];
};

(async () => {
  const all = [];
  for (const member of members) {
    const answer = {};
    for (const name of Object.keys(byName)) {
      for (const [define, value] of Object.entries(await ask(name, member))) answer[`${name}.${define}`] = written(value);
    }
    all.push(answer);
  }
  fs.writeFileSync(answers, JSON.stringify(all));
})().catch(failure => {
  console.error(failure);
  process.exit(1);
});
