/** @type {import('next').NextConfig} */
export default {
  // two development servers in one folder need two of these
  distDir: process.env.NEXT_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // the check runs over everything, tests included, with `npm run check`
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // sentences reach the browser compiled (words/catalogue.ts): the formatter that reads them is under a kilobyte, the parser was fifteen
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
};
