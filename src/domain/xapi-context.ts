/**
 * The context of a statement in xAPI JSON and back: registration and language stand in it, what
 * else the compact form names stands in its extensions.
 *
 * 1. xAPI allows no foreign member in a context; `supersedes`, which `extra` holds, is an extension.
 * 2. Extension keys are IRIs, so none is taken for one of our short names.
 */
import { isFilledString, isJsonObject, isNumber, isString, lift, renameKeys } from './lift.ts';
import type { JsonObject, JsonValue, StatementContext } from './statement.ts';
import { extensionIris } from './xapi-names.ts';

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
  const { registration, language, extra, ...named } = context;
  const { supersedes, extensions: foreign = {}, ...rest } = extra ?? {};
  const ours = renameKeys({ ...named, ...(supersedes !== undefined && { supersedes }) }, extensionIris(activityBase));
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
  const { supersedes, ...foreign }: Readonly<Record<string, JsonValue>> = ours?.rest ?? {};
  const hasForeign = ours?.rest !== undefined && (supersedes === undefined || Object.keys(foreign).length > 0);
  const extra = {
    ...rest,
    ...(hasForeign && { extensions: renameKeys(foreign, iris) }),
    ...(supersedes !== undefined && { supersedes }),
  };
  const hasExtra = rest !== undefined || Object.keys(extra).length > 0;
  return { registration, ...said, ...ours?.named, ...(hasExtra && { extra }) };
}
