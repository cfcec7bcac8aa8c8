/**
 * ESLint: typed and strict. A rule is relaxed only here, each with its reason beside it.
 * Import direction is not ESLint's task: see `npm run lint:layers`.
 */
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts'];
const tests = ['**/*.test.ts', 'tests/**/*.ts'];

export default defineConfig([
  globalIgnores(['dist/', '.astro/', '.cache/', 'coverage/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      // `import('./x.ts').X` is how a type of a module loaded later is named.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A `default` is an answer too, where a library's union may grow.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A `type` reads better for a union, an `interface` for a shape; the writer chooses.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // tsconfig's noPropertyAccessFromIndexSignature asks for the brackets this rule forbids.
      '@typescript-eslint/dot-notation': 'off',
      // `() => effect()` as a listener, and `return fail()` as an early end, are clear as they are.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // A number in a template is what it looks like; what must not slip in are objects and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An async function without await keeps its promise contract: it rejects, never throws.
      '@typescript-eslint/require-await': 'off',
      // A value left out on purpose is named with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // Rules and machines are pure: what they have to say is a value.
    files: ['src/domain/**/*.ts', 'src/machines/**/*.ts'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'Date', 'localStorage', 'document', 'window', 'fetch', 'crypto'] },
  },
  {
    files: tests,
    rules: {
      // A describe block is a list of cases, not a function to understand at once.
      'max-lines-per-function': 'off',
      // vitest's asymmetric matchers (expect.stringContaining) are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A test may state that a value is there: if it is not, the test fails anyway.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests read the clock to measure, and the DOM inside page.evaluate.
      'no-restricted-globals': 'off',
    },
  },
  {
    // vitest asks for a default export.
    files: ['vitest.config.ts', 'tests/**/global-setup.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended']],
    rules: { 'max-lines': ['error', { max: 300 }], eqeqeq: 'error' },
  },
]);
