/**
 * A second chance after a part of the page did not arrive. Browsers keep a failed import() for the
 * life of the page and ask no more, so only a reload helps; drafts survive it. Not more often than
 * twice a minute, and only when the site answers: a page on the screen beats an error page.
 */
const storageKey = 'hamkori.reloaded';
const pauseMs = 30_000;

/** Reloads the page when the site can be reached and that was not just tried. */
export async function reloadWhenReachable(): Promise<void> {
  if (wasJustReloaded() || !(await isReachable())) return;
  location.reload();
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    // No network: the page stays, and the next press asks again.
    return false;
  }
}

function wasJustReloaded(): boolean {
  try {
    const last = Number(sessionStorage.getItem(storageKey));
    if (Date.now() - last < pauseMs) return true;
    sessionStorage.setItem(storageKey, String(Date.now()));
    return false;
  } catch {
    // Without session storage the draft would be lost: better no reload.
    return true;
  }
}
