/**
 * Lifting: takes the members a form names out of a JSON object and keeps the rest as it is.
 *
 * A member of another type than the form's stays in the rest, so that nothing is lost or bent.
 */
import type { JsonObject, JsonValue } from './statement.ts';

type Guard<V extends JsonValue> = (value: JsonValue) => value is V;
type Guards = Readonly<Record<string, Guard<JsonValue>>>;
type Guarded<G> = G extends Guard<infer V> ? V : never;

export interface Lifted<G extends Guards> {
  /** The members that were there and had their type. */
  readonly named: { readonly [K in keyof G]?: Guarded<G[K]> };
  /** All others; absent when nothing is left of an object that held something. */
  readonly rest?: JsonObject;
}

/** Parts an object into the members that `guards` names and accepts, and the rest. */
export function lift<G extends Guards>(object: JsonObject, guards: G): Lifted<G> {
  const isNamed = ([key, value]: readonly [string, JsonValue]): boolean =>
    Object.hasOwn(guards, key) && guards[key]?.(value) === true;
  const members = Object.entries(object);
  const rest = members.filter((member) => !isNamed(member));
  return {
    named: Object.fromEntries(members.filter(isNamed)) as Lifted<G>['named'],
    ...((rest.length > 0 || members.length === 0) && { rest: Object.fromEntries(rest) }),
  };
}

/** The same object with each key that `names` knows called by its other name. */
export function renameKeys(object: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [names.get(key) ?? key, value]));
}

/** Whether a value is an object with members, neither null nor a list. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is text. */
export function isString(value: JsonValue): value is string {
  return typeof value === 'string';
}

/** Whether a value is a number. */
export function isNumber(value: JsonValue): value is number {
  return typeof value === 'number';
}

/** Whether a value is true or false. */
export function isBoolean(value: JsonValue): value is boolean {
  return typeof value === 'boolean';
}

/** Whether a value is text with something in it. */
export function isFilledString(value: JsonValue): value is string {
  return isString(value) && value !== '';
}
