/**
 * The context of a statement in xAPI JSON and back: registration and language stand in it, what
 * else the compact form names stands in its extensions.
 *
 * 1. xAPI allows no foreign member in a context; what this course keeps in `extra` (`ownExtras`) is an extension.
 * 2. Extension keys are IRIs, so none is taken for one of our short names.
 */
import { isFilledString, isJsonObject, isNumber, isString, lift, renameKeys } from './lift.ts';
import type { JsonObject, JsonValue, StatementContext } from './statement.ts';
import { extensionIris, ownExtras } from './xapi-names.ts';

const contextMembers = { registration: isFilledString, language: isString, extensions: isJsonObject };
const extensionMembers = {
  attempt: isString,
  courseVersion: isString,
  activityHash: isString,
  masteryScore: isNumber,
  sequence: isNumber,
};

/** The xAPI context; undefined where there is nothing to say. */
export function contextToXapi(context: StatementContext, activityBase: string): JsonObject | undefined {
  // What is for the device alone never comes here (xapi.ts), so an LRS need not know the mark.
  const { registration, language, extra, deviceOnly: _, ...named } = context;
  const { extensions: foreign = {}, ...others } = extra ?? {};
  const [own, rest] = partExtras(others);
  const ours = renameKeys({ ...named, ...own }, extensionIris(activityBase));
  const hasExtensions = extra?.['extensions'] !== undefined || Object.keys(ours).length > 0;
  const json = {
    ...rest,
    ...(registration !== '' && { registration }),
    ...(language !== undefined && { language }),
    ...(hasExtensions && { extensions: isJsonObject(foreign) ? { ...foreign, ...ours } : foreign }),
  };
  return extra !== undefined || Object.keys(json).length > 0 ? json : undefined;
}

/** The context in xAPI JSON; one without a registration belongs to the registration ''. */
export function contextFromXapi(json: JsonObject | undefined, activityBase: string): StatementContext {
  if (json === undefined) return { registration: '' };
  const iris = extensionIris(activityBase);
  const names = new Map([...iris].map(([name, iri]) => [iri, name]));
  const { named, rest } = lift(json, contextMembers);
  const { extensions, registration = '', ...said } = named;
  const ours = extensions && lift(renameKeys(extensions, names), extensionMembers);
  const [own, foreign] = partExtras(ours?.rest ?? {});
  const hasForeign = ours?.rest !== undefined && (Object.keys(own).length === 0 || Object.keys(foreign).length > 0);
  const extra = {
    ...rest,
    ...(hasForeign && { extensions: renameKeys(foreign, iris) }),
    ...own,
  };
  const hasExtra = rest !== undefined || Object.keys(extra).length > 0;
  return { registration, ...said, ...ours?.named, ...(hasExtra && { extra }) };
}

/** What of `extra` this course itself writes, and the rest. */
function partExtras(extra: JsonObject): readonly [own: JsonObject, rest: JsonObject] {
  const entries = Object.entries(extra);
  const isOwn = ([name]: readonly [string, JsonValue]): boolean => ownExtras.includes(name);
  return [Object.fromEntries(entries.filter(isOwn)), Object.fromEntries(entries.filter((entry) => !isOwn(entry)))];
}
