/** Who may import whom. Each folder may use what stands to its right: app → components → client → negotiation → treaty; server → negotiation → treaty; server → scenarios. */
const not = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'A cycle means two concepts are one, or that a third is missing. (Types may point at each other: a room holds ballots, a ballot rule asks for a room.)',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    not(
      'treaty-stands-alone',
      '^treaty/',
      '^(app|components|client|negotiation|server|scenarios|words)/',
      'What clauses mean knows nothing of rooms, screens or storage.',
    ),
    not(
      'rules-are-pure',
      '^negotiation/',
      '^(app|components|client|server|scenarios|words)/',
      'The browser and the server ask the same rules; rules ask nobody.',
    ),
    {
      name: 'rules-use-zod-only',
      severity: 'error',
      comment: 'No I/O, no clock, no randomness: only zod from outside.',
      from: { path: '^(negotiation|treaty)/' },
      to: { path: 'node_modules|^(node:)?(fs|path|crypto|os|http|child_process|worker_threads|timers)', pathNot: 'node_modules/zod/' },
    },
    not(
      'browser-never-reaches-the-server',
      '^(app|components|client)/',
      '^(server|scenarios)/',
      'A pack holds every brief; pages reach the server by HTTP and socket only, and Next would load a second copy of its modules.',
    ),
    not('client-draws-nothing', '^client/', '^(app|components)/', 'What a browser remembers does not depend on how it is drawn.'),
    not('components-know-no-pages', '^components/', '^app/', 'Pages use components, not the other way round.'),
    not('server-draws-nothing', '^server/', '^(app|components|client)/', 'The server sends views, it does not draw them.'),
    not('words-are-a-leaf', '^words/', '^(app|components|client|server|negotiation|treaty|scenarios)/', 'A catalogue is text.'),
    {
      name: 'only-storage-speaks-sql',
      severity: 'error',
      comment: 'One place knows how things are kept.',
      from: { path: '^server/', pathNot: '^server/storage/' },
      to: { path: 'node_modules/better-sqlite3' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'What is shipped does not lean on tests.',
      from: { path: '^(app|components|client|negotiation|treaty|server|words)/' },
      to: { path: '^(tests|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|node_modules/(?!zod|better-sqlite3))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
