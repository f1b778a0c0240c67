// Who may import whom. Each rule carries its reason; docs/ARCHITECTURE.md tells the whole.

/** Only what is compared by path: the rooms at the top level. */
const rooms = '^(shared|engine|reader|main|preload|renderer|server|cli|benches|tests|scripts|resources)/';
const roomsExcept = (...allowed) => `^(?!(${allowed.join('|')})(/|$|[.]))(${rooms.slice(2, -2)})/`;
const testFile = '[.]test[.]tsx?$';
const capability =
  '^engine/(intake|archive|exchange|register|maintenance|costs|packs|sharing|sales|valuation|sync|lock|privacy|audit|analytics|integrations)/';

module.exports = {
  forbidden: [
    // 1. shared
    {
      name: 'shared-stands-alone',
      comment: 'shared is what is true: every process uses it, so it may lean on none of them.',
      severity: 'error',
      from: { path: '^shared/', pathNot: testFile },
      to: { path: roomsExcept('shared') },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in pages, in Node and in tests alike: no Node, no Electron, no screen.',
      severity: 'error',
      from: { path: '^shared/', pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-has-no-screen',
      comment: 'shared runs in pages, in Node and in tests alike: no Node, no Electron, no screen.',
      severity: 'error',
      from: { path: '^shared/', pathNot: testFile },
      to: {
        path: 'node_modules/(electron|react|react-dom|react-aria|react-aria-components|rxdb|dexie|pouchdb-[^/]+)/',
      },
    },
    {
      name: 'schema-is-the-ground',
      comment: 'schema <- values <- markets <- the nouns <- api: how records are declared knows no record.',
      severity: 'error',
      from: { path: '^shared/schema/', pathNot: testFile },
      to: {
        path: '^shared/(values|markets|property|documents|devices|maintenance|costs|history|packs|sharing|sale|entries|api|i18n)/',
      },
    },
    {
      name: 'values-know-no-market',
      comment: 'schema <- values <- markets <- the nouns <- api: a sum of money is the same in every country.',
      severity: 'error',
      from: { path: '^shared/values/', pathNot: testFile },
      to: {
        path: '^shared/(markets|property|documents|devices|maintenance|costs|history|packs|sharing|sale|entries|api|i18n)/',
      },
    },
    {
      name: 'markets-know-no-noun',
      comment: 'schema <- values <- markets <- the nouns <- api: the law of a country does not know our records.',
      severity: 'error',
      from: { path: '^shared/markets/', pathNot: testFile },
      to: {
        path: '^shared/(property|documents|devices|maintenance|costs|history|packs|sharing|sale|entries|api|i18n)/',
      },
    },
    {
      name: 'nouns-know-no-contract',
      comment: 'schema <- values <- markets <- the nouns <- api: what a paper is does not depend on who asks for it.',
      severity: 'error',
      from: {
        path: '^shared/(property|documents|devices|maintenance|costs|history|packs|sharing|sale|entries)/',
        pathNot: testFile,
      },
      to: { path: '^shared/(api|i18n)/' },
    },

    // 2. engine and reader
    {
      name: 'engine-imports-shared-only',
      comment: 'The engine is the app without a screen: it knows the shell and the reader by their contracts alone.',
      severity: 'error',
      from: { path: '^engine/', pathNot: testFile },
      to: { path: roomsExcept('engine', 'shared') },
    },
    {
      name: 'reader-imports-shared-only',
      comment:
        'The reader parses what strangers made: nothing of the vault may be within its reach. How a chain is checked is the same everywhere.',
      severity: 'error',
      from: { path: '^reader/', pathNot: testFile },
      to: { path: roomsExcept('reader', 'shared'), pathNot: '^engine/security/chain[.]ts$' },
    },
    {
      name: 'pages-have-no-node',
      comment: 'Engine, reader and screen run in sandboxed pages, where Node does not exist.',
      severity: 'error',
      from: { path: ['^(engine|reader|renderer)/', '^server/viewer/'], pathNot: testFile },
      // The events package has the name of a Node module; PouchDB needs it.
      to: { dependencyTypes: ['core'], pathNot: '^events$' },
    },
    {
      name: 'engine-has-no-screen',
      comment: 'The command line runs the engine without a window; React belongs to the screen.',
      severity: 'error',
      from: { path: '^(engine|reader)/', pathNot: testFile },
      to: { path: 'node_modules/(react|react-dom|react-aria|react-aria-components|@phosphor-icons)/' },
    },

    // 3. renderer
    {
      name: 'screen-imports-shared-only',
      comment: 'The screen asks through the contract; it never reaches into the engine or the shell.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: testFile },
      to: { path: roomsExcept('renderer', 'shared') },
    },
    {
      name: 'screen-knows-contracts-by-type',
      comment:
        'A contract is schemas; the screen takes the answers of its own app at their word, and starts sooner without them.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: testFile },
      to: {
        path: '^shared/api/',
        pathNot: '^shared/api/(ask|port|page-ports)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-never-meet',
      comment:
        'Features meet through routes and design/, so that one can be changed or thrown away without the others.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', pathNot: testFile },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'design-knows-no-feature',
      comment: 'What all features share may not lean on one of them.',
      severity: 'error',
      from: { path: '^renderer/design/', pathNot: testFile },
      to: { path: '^renderer/features/' },
    },

    // 4. main and preload
    {
      name: 'shell-has-no-business',
      comment:
        'main and preload carry messages: they know the contracts, the problems and the words for menus, nothing of homes and papers.',
      severity: 'error',
      from: { path: '^(main|preload)/', pathNot: testFile },
      to: { path: rooms, pathNot: '^(main|preload|shared/(api|i18n|problem))' },
    },
    {
      name: 'preload-is-a-bridge',
      comment: 'A preload passes ports and files on: it has nothing to take from main.',
      severity: 'error',
      from: { path: '^preload/', pathNot: testFile },
      to: { path: '^main/' },
    },
    {
      name: 'main-takes-nothing-from-preload',
      comment: 'main knows the preloads as built files only.',
      severity: 'error',
      from: { path: '^main/', pathNot: testFile },
      to: { path: '^preload/' },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Whatever imports electron can run nowhere else.',
      severity: 'error',
      from: { path: rooms, pathNot: ['^(main|preload|tests)/', '^benches/(bare|pouchdb)-window/', testFile] },
      to: { path: '(^|/)electron(/|$)' },
    },

    // 5. inside the engine
    {
      name: 'security-is-the-ground',
      comment: 'security <- vault <- jobs <- the capabilities: sealing knows nothing of what is sealed.',
      severity: 'error',
      from: { path: '^engine/security/', pathNot: testFile },
      to: { path: '^engine/(?!security/)' },
    },
    {
      name: 'vault-knows-no-work',
      comment: 'security <- vault <- jobs <- the capabilities: the vault keeps; what is done with it stands above.',
      severity: 'error',
      from: { path: '^engine/vault/', pathNot: testFile },
      to: { path: '^engine/(?!(security|vault)/)' },
    },
    {
      name: 'jobs-know-no-capability',
      comment: 'security <- vault <- jobs <- the capabilities: the queue runs whatever it is handed.',
      severity: 'error',
      from: { path: '^engine/jobs/', pathNot: testFile },
      to: { path: '^engine/(?!(security|vault|jobs)/)' },
    },
    {
      name: 'capabilities-never-meet',
      comment: 'Capabilities meet through records and the pure rules of shared, never through each other’s code.',
      severity: 'error',
      from: {
        path: '^engine/(intake|archive|exchange|register|maintenance|costs|packs|sharing|sales|valuation|sync|lock|privacy|audit|analytics|integrations)/',
        pathNot: testFile,
      },
      to: { path: capability, pathNot: '^engine/$1/' },
    },
    {
      name: 'only-the-root-composes',
      comment: 'engine.ts puts the parts together; a part that reaches back for the whole makes a knot.',
      severity: 'error',
      from: { path: '^engine/[^/]+/', pathNot: testFile },
      to: { path: '^engine/[^/]+[.]ts$' },
    },

    // 6. the parts that are chosen once
    {
      name: 'storage-only-in-the-vault',
      comment:
        'RxDB, Dexie and PouchDB can be replaced as long as only vault and sync, and the hub’s store, know them.',
      severity: 'error',
      from: {
        path: rooms,
        pathNot: ['^engine/(vault|sync)/', '^server/store/', '^tests/', '^benches/pouchdb-window/', testFile],
      },
      to: { path: '(^|/)(rxdb|dexie|pouchdb-[^/]+)(/|$)' },
    },
    {
      name: 'parsers-only-in-the-reader',
      comment: 'What parses strangers’ files runs only in the disposable reader windows.',
      severity: 'error',
      from: { path: rooms, pathNot: ['^reader/', '^tests/', '^scripts/', testFile] },
      to: { path: '(^|/)(pdfjs-dist|pdf-lib|tesseract[.]js|tesseract[.]js-core)(/|$)' },
    },

    {
      name: 'keychain-in-one-place',
      comment: 'Passwords pass through one file on their way to the system’s keychain.',
      severity: 'error',
      from: { path: rooms, pathNot: ['^main/keychain[.]ts$', testFile] },
      to: { path: '(^|/)keytar(/|$)' },
    },

    // 7. the outer rooms
    {
      name: 'command-line-is-a-client',
      comment: 'cli and benches speak to the engine through its contract, like the screen does.',
      severity: 'error',
      from: {
        path: '^(cli|benches)/',
        pathNot: [testFile, '^benches/learning([.]ts$|/)', '^benches/(value[.]ts$|valuation/)'],
      },
      to: { path: roomsExcept('cli', 'benches', 'shared') },
    },
    {
      name: 'valuing-is-measured-by-itself-too',
      comment:
        'What one valuation costs, and what plain methods would say of the same sales, is asked of the pure arithmetic.',
      severity: 'error',
      from: { path: '^benches/(value[.]ts$|valuation/)' },
      to: { path: '^engine/', pathNot: '^engine/valuation/' },
    },
    {
      name: 'learning-is-measured-without-an-app',
      comment:
        'Hundreds of papers are understood again and again: the pure rules of the engine are called as they are.',
      severity: 'error',
      from: { path: '^benches/learning([.]ts$|/)' },
      to: { path: '^engine/', pathNot: '^engine/(intake/(learn|understand)|archive/correct)' },
    },
    {
      name: 'hub-imports-shared-only',
      comment: 'The hub holds what it cannot read: it knows neither the vault nor who opens it.',
      severity: 'error',
      from: { path: '^server/', pathNot: [testFile, '^server/viewer/'] },
      to: { path: roomsExcept('server', 'shared') },
    },
    {
      name: 'viewer-only-opens',
      comment: 'The guests’ page opens what is sealed, and knows nothing else of the app or of the hub’s inside.',
      severity: 'error',
      from: { path: '^server/viewer/', pathNot: testFile },
      to: { path: rooms, pathNot: ['^server/viewer/', '^shared/', '^engine/security/'] },
    },
    {
      name: 'hub-knows-no-viewer',
      comment: 'The hub serves the guests’ page as built files.',
      severity: 'error',
      from: { path: '^server/', pathNot: [testFile, '^server/viewer/'] },
      to: { path: '^server/viewer/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What ships must not depend on what tries it.',
      severity: 'error',
      from: { path: rooms, pathNot: ['^tests/', testFile] },
      to: { path: ['^tests/', testFile] },
    },
    {
      name: 'scripts-stand-alone',
      comment: 'The scripts run before anything is built, some before anything is installed.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: testFile },
      to: { path: roomsExcept('scripts') },
    },
    {
      name: 'no-tools-in-the-app',
      comment: 'What the app needs at run time stands under dependencies, where its licence and size are looked at.',
      severity: 'error',
      from: { path: '^(shared|engine|reader|main|preload|renderer|server|cli)/', pathNot: testFile },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['node_modules/electron/', 'node_modules/@types/', 'node_modules/vite/client'],
      },
    },

    // 8. knots and leftovers
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or one of them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody uses and that uses nobody is a leftover.',
      severity: 'error',
      from: {
        orphan: true,
        path: rooms,
        pathNot: [
          '[.]d[.]ts$',
          testFile,
          '[.]worker[.]ts$',
          '^resources/',
          // Put in place of other files by the build.
          '^renderer/no-words[.]ts$',
          '^tests/',
          '^scripts/',
          '^preload/',
          '^benches/(bare|pouchdb)-window/',
        ],
      },
      to: {},
    },
    {
      name: 'everything-is-found',
      comment: 'An import that resolves to nothing breaks on the next machine.',
      severity: 'error',
      from: { path: rooms },
      to: { couldNotResolve: true, pathNot: '[?](url|raw|worker)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
    skipAnalysisNotInRules: true,
  },
};
