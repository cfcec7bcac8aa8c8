/// <reference types="vitest/config" />
/**
 * Two projects: `unit` runs beside the code with Astro's own transforms, so that components can
 * be rendered; `e2e` drives real browsers against the built site and knows nothing of Astro.
 */
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    // The rules alone have a floor: what draws or stores is held by journeys instead.
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts', 'src/machines/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/{contracts,faults,content}/**/*.test.ts'],
          setupFiles: ['tests/quiet-console.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/global-setup.ts'],
          // Two cores: a third browser at work makes each of them miss its time.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
