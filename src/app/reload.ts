/**
 * A second chance after a part of the page did not arrive. Browsers keep a failed import() for the
 * life of the page and ask no more, so only a reload helps; drafts survive it. Not more often than
 * twice a minute, and only when the site answers: a page on the screen beats an error page.
 */
const storageKey = 'hamkori.reloaded';
const pauseMs = 30_000;

/** Reloads the page when the site can be reached and that was not just done. */
export async function reloadWhenReachable(): Promise<void> {
  if (wasJustReloaded() || !(await isReachable())) return;
  // Noted only now: a press without a network must not hold up the one that has it.
  if (noteReload()) location.reload();
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
    return Date.now() - Number(sessionStorage.getItem(storageKey)) < pauseMs;
  } catch {
    // Without session storage the draft would be lost: better no reload.
    return true;
  }
}

function noteReload(): boolean {
  try {
    sessionStorage.setItem(storageKey, String(Date.now()));
    return true;
  } catch {
    // What cannot be noted could be done over and over.
    return false;
  }
}
