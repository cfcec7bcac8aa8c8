/**
 * The boundary to xAPI 2.0 JSON: a lossless pair, so any LRS can hold a record.
 *
 * What the compact form names is lifted out of the JSON, if it has the type it must have; all else
 * stays in `extra` at its own level and is put back. `extra.actor`, `.verb` and `.object` hold what
 * those three say besides their ids. An id, timestamp or registration that is not there is ''.
 */
import { canonicalJson } from './canonical.ts';
import { isBoolean, isFilledString, isJsonObject, isNumber, isString, lift } from './lift.ts';
import { isShareable } from './sharing.ts';
import type { JsonObject, JsonValue, Score, Statement, StatementResult } from './statement.ts';
import { contextFromXapi, contextToXapi } from './xapi-context.ts';
import { activityFromIri, activityToIri, verbFromIri, verbToIri } from './xapi-names.ts';

export interface XapiOptions {
  /** Home page and name of the learner's pseudonymous account. */
  readonly homePage: string;
  readonly accountName: string;
  /** Base IRI of our activities and extensions, without a slash at the end. */
  readonly activityBase: string;
}

/**
 * A statement as xAPI 2.0 JSON, made by the learner's account unless it names another actor.
 * Throws for one that must not leave the device: whoever sends statements takes only `shareable` ones.
 */
export function toXapi(statement: Statement, options: XapiOptions): JsonObject {
  if (!isShareable(statement)) throw new Error('A statement for the learner alone was about to be sent. Send only what `shareable` (domain/sharing.ts) gives.');
  const { id, timestamp, verb, activity, result, context, actor, extra = {} } = statement;
  const xapiContext = contextToXapi(context, options.activityBase);
  return {
    ...extra,
    ...(id !== '' && { id }),
    actor: actor ?? { ...objectIn(extra, 'actor'), account: accountOf(options) },
    verb: { ...objectIn(extra, 'verb'), id: verbToIri(verb) },
    object: {
      ...objectIn(extra, 'object'),
      ...(activity !== '' && { id: activityToIri(activity, options.activityBase) }),
    },
    ...(result !== undefined && { result: resultToXapi(result) }),
    ...(xapiContext !== undefined && { context: xapiContext }),
    ...(timestamp !== '' && { timestamp }),
  };
}

/** The statement in xAPI JSON; undefined when it lacks actor, verb or object and so is none. */
export function fromXapi(json: JsonObject, options: XapiOptions): Statement | undefined {
  const { named, rest } = lift(json, topMembers);
  if (named.actor === undefined || named.verb === undefined || named.object === undefined) return undefined;
  const verb = lift(named.verb, { id: isString });
  if (verb.named.id === undefined) return undefined;

  const actor = readActor(named.actor, options);
  const object = lift(named.object, isActivity(named.object) ? { id: isFilledString } : {});
  const extra = {
    ...rest,
    ...(actor.rest !== undefined && { actor: actor.rest }),
    ...(verb.rest !== undefined && { verb: verb.rest }),
    ...(object.rest !== undefined && { object: object.rest }),
  };
  return {
    id: named.id ?? '',
    timestamp: named.timestamp ?? '',
    verb: verbFromIri(verb.named.id),
    activity: activityFromIri(object.named.id ?? '', options.activityBase),
    ...(named.result !== undefined && { result: resultFromXapi(named.result) }),
    context: contextFromXapi(named.context, options.activityBase),
    ...(actor.other !== undefined && { actor: actor.other }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

const topMembers = {
  id: isFilledString,
  timestamp: isFilledString,
  actor: isJsonObject,
  verb: isJsonObject,
  object: isJsonObject,
  result: isJsonObject,
  context: isJsonObject,
};

/** In xAPI an object is an Activity unless it says otherwise. */
function isActivity({ objectType = 'Activity' }: JsonObject): boolean {
  return objectType === 'Activity';
}

function accountOf({ homePage, accountName }: XapiOptions): JsonObject {
  return { homePage, name: accountName };
}

/** The learner is who has her account; what else the actor says about her is `rest`. */
function readActor(actor: JsonObject, options: XapiOptions): { other?: JsonObject; rest?: JsonObject } {
  const own = canonicalJson(accountOf(options));
  const isOwn = (account: JsonValue): account is JsonObject => canonicalJson(account) === own;
  const { named, rest } = lift(actor, { account: isOwn });
  const { objectType = 'Agent' } = actor;
  if (named.account === undefined || objectType !== 'Agent') return { other: actor };
  return rest === undefined ? {} : { rest };
}

function isScore(value: JsonValue): value is JsonObject & Score {
  return (
    isJsonObject(value) &&
    Object.keys(value).sort().join() === 'max,min,raw,scaled' &&
    Object.values(value).every(isNumber)
  );
}

function resultToXapi({ score, extra, ...named }: StatementResult): JsonObject {
  return { ...extra, ...named, ...(score !== undefined && { score: { ...score } }) };
}

function resultFromXapi(result: JsonObject): StatementResult {
  const { named, rest } = lift(result, {
    response: isString,
    success: isBoolean,
    completion: isBoolean,
    score: isScore,
  });
  return { ...named, ...(rest !== undefined && Object.keys(result).length > 0 && { extra: rest }) };
}

function objectIn(extra: JsonObject, key: string): JsonObject {
  const value = extra[key] ?? null;
  return isJsonObject(value) ? value : {};
}
