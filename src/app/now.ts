/** The two things the rules are never allowed to fetch themselves: an id and the time. */
import { v7 } from 'uuid';

/** A fresh UUIDv7; needs no secure context. */
export const newId = (): string => v7();

/** The moment, ISO 8601 in UTC. */
export const timestamp = (): string => new Date().toISOString();
