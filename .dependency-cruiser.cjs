/** The three import rules of docs/architecture.md, held by `npm run imports`. */
module.exports = {
  forbidden: [
    {
      name: 'platform-and-ui-know-no-feature',
      severity: 'error',
      from: { path: '^src/(platform|ui)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'a-feature-enters-another-by-its-index',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index|tables)\\.tsx?$'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-stores-and-platform-speak-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '(store|tables)\\.ts$', '\\.test\\.tsx?$'] },
      to: { path: ['node_modules/drizzle-orm', 'node_modules/pg/'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
