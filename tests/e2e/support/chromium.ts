/**
 * Finds a Chromium to test with: CHROMIUM_PATH, else the binary inside an npm package.
 *
 * The packages are built for another place: they unpack to fixed paths and add unsafe flags.
 * So only their archives are used, unpacked once per version into the temporary folder, with
 * their libraries and font only where the system lacks its own. Nothing is downloaded.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** `current` is an up-to-date Chromium; `109` the last one for Windows 7. */
export type ChromiumVersion = 'current' | '109';

/** A Chromium that can be started: the file, and what its environment needs. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageOf: Readonly<Record<ChromiumVersion, string>> = {
  current: '@sparticuz/chromium',
  '109': 'chromium-109',
};

/** Flags both versions start with; no flag loosens what the tests look at (CSP, origins). */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox', // the tests often run as root in a container, where the sandbox cannot start
  '--no-zygote',
  '--headless=shell',
  '--disable-gpu',
  '--disable-dev-shm-usage', // /dev/shm is 64 MB in containers: pages crash without this
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--font-render-hinting=none', // the same glyph widths on every machine
  '--hide-scrollbars',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** Finds or unpacks the Chromium asked for; throws with what to do when there is none. */
export async function findChromium(version: ChromiumVersion): Promise<Chromium> {
  const own = process.env['CHROMIUM_PATH'];
  if (version === 'current' && own !== undefined && own !== '') {
    if (!existsSync(own)) throw new Error(`CHROMIUM_PATH names ${own}, and there is no such file. Mend the path, or unset it.`);
    return { executablePath: own, env: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No bundled Chromium ${version} for ${process.platform} ${process.arch}. Set CHROMIUM_PATH to a Chromium or Chrome (for ${version}: run on Linux x64).`);
  }
  const folder = await unpackOnce(version);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...libraryEnv(executablePath, folder), ...fontEnv(folder) } };
}

/** Several workers may come at once: each unpacks beside, and the first to rename wins. */
async function unpackOnce(version: ChromiumVersion): Promise<string> {
  const packageFolder = folderOfPackage(packageOf[version]);
  const { version: release } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `hamkori-chromium-${release}`);
  if (existsSync(join(folder, 'chromium'))) return folder;

  const building = `${folder}-${String(process.pid)}-${String(Date.now())}`;
  mkdirSync(building, { recursive: true });
  await pipeline(
    createReadStream(join(packageFolder, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(building, 'chromium'), { mode: 0o755 }),
  );
  // Both versions run with these newer libraries; the package of 109 lacks some of its own.
  await unpackTar(join(folderOfPackage(packageOf.current), 'bin/al2023.tar.br'), building);
  await unpackTar(join(folderOfPackage(packageOf.current), 'bin/fonts.tar.br'), building);
  // libsoftokn3 of those libraries needs SQLite, which only the package of 109 brings.
  await unpackTar(join(folderOfPackage(packageOf['109']), 'bin/aws.tar.br'), building, ['lib/libsqlite3.so.0']);
  try {
    renameSync(building, folder);
  } catch (error) {
    // Another worker was first and its folder is whole; anything else is a real failure.
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

async function unpackTar(archive: string, folder: string, only: readonly string[] = []): Promise<void> {
  const tar = `${join(folder, String(Math.trunc(performance.now() * 1000)))}.tar`;
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar));
  execFileSync('tar', ['-x', '--no-same-owner', '-f', tar, '-C', folder, ...only]);
  rmSync(tar);
}

/** `exports` may hide package.json, so the folder is found from the main file. */
function folderOfPackage(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  let folder = dirname(main);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The bundled libraries only where the loader misses one: mixed with system ones they clash. */
function libraryEnv(executablePath: string, folder: string): Record<string, string> {
  const loader = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  const missing = loader.status !== 0 || loader.stdout.includes('not found');
  return missing ? { LD_LIBRARY_PATH: join(folder, 'lib') } : {};
}

/** Without any font on the system the bundled Latin and Cyrillic one is used; Arabic shows boxes. */
function fontEnv(folder: string): Record<string, string> {
  if (hasSystemFonts()) return {};
  const file = join(folder, 'own-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

/** Whether the system has any font, so that tests can tell missing fonts from broken pages. */
export function hasSystemFonts(): boolean {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(String(name))),
  );
}
