/** Pages only: HTTP and sockets are the server's (server/main.ts), which hands what is left to Next. */
const formatOnly = 'use-intl/format-message/format-only';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  // sentences reach the browser compiled (words/catalogue.ts): the formatter that reads them is under a kilobyte, the parser was fifteen
  turbopack: { resolveAlias: { 'use-intl/format-message': formatOnly } },
};
