/**
 * Stands in for zod in the browser (next.config.js, decision 009). The files of rules carry the shapes of what crosses the wire and of what is stored beside
 * the rules themselves; the rules run in the browser too, the shapes are checked by the server alone. So there a shape is built of nothing.
 */
const asking = new Set(['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'options']);

interface Nothing {
  (): Nothing;
}
const nothing: Nothing = new Proxy((): Nothing => nothing, {
  get: (_, name) => {
    if (asking.has(String(name)))
      throw new Error(`${String(name)}: shapes are checked by the server; the browser has none (client/noShapes.ts)`);
    return nothing;
  },
});

export const z = nothing;
