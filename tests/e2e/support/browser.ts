/**
 * Starts browsers: shared ones through Playwright, and ones with a user folder of their own
 * that a test can kill as a power cut would, which Playwright's client does not allow.
 *
 * No name outside this machine resolves, so a test can never reach the network.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumFlags, findChromium, type ChromiumVersion } from './chromium.ts';

/** Which Chromium, and flags a single test needs. */
export interface LaunchOptions {
  readonly version?: ChromiumVersion;
  readonly flags?: readonly string[];
}

/** A browser of its own process group, with its storage in a folder that outlives it. */
export interface PersistentBrowser {
  readonly context: BrowserContext;
  /** Id of the browser process, which leads the group of all its processes. */
  readonly pid: number;
  /** Kills every process of the browser at once, as a power cut does, and waits for the end. */
  kill(): Promise<void>;
  /** Ends the browser in order, so that it writes what it holds. */
  close(): Promise<void>;
}

const noNetwork = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1';

/** Starts a browser with empty storage; the caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium(options.version ?? 'current');
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags, noNetwork, ...(options.flags ?? [])],
    env: { ...definedEnv(), ...env },
  });
}

/** Starts a browser whose storage lives in `userFolder`; starting again there finds it. */
export async function launchPersistent(userFolder: string, options: LaunchOptions = {}): Promise<PersistentBrowser> {
  const { executablePath, env } = await findChromium(options.version ?? 'current');
  const child = spawn(
    executablePath,
    [...chromiumFlags, noNetwork, ...(options.flags ?? []), `--user-data-dir=${userFolder}`, '--remote-debugging-port=0', 'about:blank'],
    // `detached` makes the browser the leader of its own process group.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...definedEnv(), ...env } },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`Chromium did not start: ${executablePath}`);
  const exited = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no default context');
  return {
    context,
    pid,
    async kill() {
      if (child.exitCode === null) process.kill(-pid, 'SIGKILL');
      await exited;
    },
    async close() {
      // close() of a connected browser only disconnects: the browser itself must be told to end.
      const session = await browser.newBrowserCDPSession();
      await Promise.all([session.send('Browser.close'), exited]);
    },
  };
}

async function debuggerAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Error(`Chromium gave no debugger address within 30 s. It said:\n${output}`));
    };
    const timer = setTimeout(fail, 30_000);
    child.once('exit', fail);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(address);
    });
  });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
