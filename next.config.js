/** @type {import('next').NextConfig} */
export default {
  // two development servers in one folder need two of these
  distDir: process.env.NEXT_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // the check runs over everything, tests included, with `npm run check`
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  turbopack: {
    resolveAlias: {
      // sentences reach the browser compiled (words/catalogue.ts): the formatter that reads them is under a kilobyte, the parser was fifteen
      'use-intl/format-message': 'use-intl/format-message/format-only',
      // nothing is parsed in the browser: the shapes beside the rules need no library there
      zod: { browser: './client/noShapes.ts' },
    },
  },
};
