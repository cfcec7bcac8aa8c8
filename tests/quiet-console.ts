/**
 * Fails a unit test that lets something write to console.error or console.warn: a warning
 * nobody must act on is noise, and one somebody must act on is a failure.
 */
import { afterEach, beforeEach, vi } from 'vitest';

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      noise.push(`console.${level}: ${words.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  const heard = noise.splice(0);
  if (heard.length > 0) throw new Error(`The test wrote to the console:\n${heard.join('\n')}`);
});

const noise: string[] = [];
