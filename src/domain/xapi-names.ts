/**
 * The names of xAPI: which IRI stands for each short name in a statement.
 *
 * Verbs are those of ADL, cmi5 and the Tin Can registry; IRIs are compared letter by letter, so
 * `http` and `https` are other names. Our own activities and extensions lie under one base IRI.
 */

const adl = 'http://adlnet.gov/expapi/verbs/';

/** Short verb name → IRI. A verb that is not here travels as its IRI. */
const verbIris: ReadonlyMap<string, string> = new Map([
  ['initialized', `${adl}initialized`],
  ['answered', `${adl}answered`],
  ['completed', `${adl}completed`],
  ['passed', `${adl}passed`],
  ['failed', `${adl}failed`],
  ['terminated', `${adl}terminated`],
  ['launched', `${adl}launched`],
  ['experienced', `${adl}experienced`],
  ['satisfied', 'https://w3id.org/xapi/adl/verbs/satisfied'],
  ['earned', 'http://id.tincanapi.com/verb/earned'],
]);
const verbNames: ReadonlyMap<string, string> = new Map([...verbIris].map(([name, iri]) => [iri, name]));

/** The IRI of a verb. */
export function verbToIri(verb: string): string {
  return verbIris.get(verb) ?? verb;
}

/** The short name of a verb's IRI, or the IRI itself. */
export function verbFromIri(iri: string): string {
  return verbNames.get(iri) ?? iri;
}

/** A dotted permanent id, which no IRI can be: an IRI has a colon. */
const dottedId = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** The IRI of one of our activities; a foreign IRI stays as it is. */
export function activityToIri(activity: string, activityBase: string): string {
  return dottedId.test(activity) ? `${activityBase}/activities/${activity}` : activity;
}

/** The dotted id of one of our activities, or the foreign IRI itself. */
export function activityFromIri(iri: string, activityBase: string): string {
  const prefix = `${activityBase}/activities/`;
  const id = iri.slice(prefix.length);
  return iri.startsWith(prefix) && dottedId.test(id) ? id : iri;
}

/** What this course writes into `extra` of a context: registrations replaced, items an attempt asks. */
export const ownExtras: readonly string[] = ['supersedes', 'draw'];

/** Context member → IRI of its extension; `masteryScore` is cmi5's (cmi5 9.6.3.2). */
export function extensionIris(activityBase: string): ReadonlyMap<string, string> {
  return new Map([
    ['attempt', `${activityBase}/extensions/attempt`],
    ['courseVersion', `${activityBase}/extensions/course-version`],
    ['activityHash', `${activityBase}/extensions/activity-hash`],
    ['masteryScore', 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'],
    ['sequence', `${activityBase}/extensions/sequence`],
    ...ownExtras.map((name) => [name, `${activityBase}/extensions/${name}`] as const),
  ]);
}
