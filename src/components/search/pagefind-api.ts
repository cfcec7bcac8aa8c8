/** The part of Pagefind's browser API that the search dialog uses. */

export interface Pagefind {
  init(): Promise<void>;
  /** null when a later search has begun meanwhile. */
  debouncedSearch(query: string, options: object, milliseconds: number): Promise<{
    readonly results: readonly { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[];
  } | null>;
}
