/**
 * Starlight's style sheets as this site needs them: without asides and without the colours only
 * asides and badges use; and pages without its print sheet, whose few rules we need are in
 * frame.css, and without the script of its sidebar. Together they would be a tenth of what a lesson may weigh (design.md, 7).
 */
import { readFileSync } from 'node:fs';

/** The part of Vite's plugin interface this needs; Vite itself belongs to Astro. */
interface StylePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  load(id: string): string | undefined;
}

/** The Vite plugin that hands out the trimmed style sheets. */
export function trimStarlightStyles(): StylePlugin {
  return { name: 'hamkori-starlight-styles', enforce: 'pre', load: (id) => trimmedStyle(id, (path) => readFileSync(path, 'utf8')) };
}

/** The trimmed text of one of Starlight's style sheets; undefined for every other module. */
export function trimmedStyle(id: string, read: (path: string) => string): string | undefined {
  const path = id.replaceAll('\\', '/');
  if (path.endsWith('/@astrojs/starlight/dist/style/asides.css')) return '';
  if (!path.endsWith('/@astrojs/starlight/dist/style/props.css')) return undefined;
  const whole = read(id);
  const trimmed = whole.replace(/^\s*--sl-(?:hue|color)-(?:orange|green|blue|purple|red)[^;]*;\n/gm, '');
  if (trimmed === whole) throw new Error(`Starlight's colours are written in another way in ${id}. Mend the pattern in src/packaging/starlight-styles.ts, or leave the plugin out.`);
  return trimmed;
}

/**
 * A page without the link to Starlight's print sheet, which is fetched on screens too, and without
 * the script that restores the folds of Starlight's sidebar, which is not on the page.
 */
export function withoutStarlightExtras(html: string): string {
  const slim = html.replace(/<link rel="stylesheet" href="[^"]*\/print\.[^"]*" media="print">/g, '');
  if (slim.includes('id="starlight__sidebar"')) return slim;
  return slim.replace(/<script type="module">(?:(?!<\/script>).)*sl-sidebar-state-persist(?:(?!<\/script>).)*<\/script>/s, '');
}
