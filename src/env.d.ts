/** What our pages keep while one page is built, besides Starlight's own. */
declare namespace App {
  interface Locals {
    /** Fact ids last cited on the page, so that neighbours do not repeat the link. */
    lastCited?: string;
  }
}
