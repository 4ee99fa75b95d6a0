/** Builds when there is no build, or one of other sources. */
export function ensureBuilt(): Promise<void>;
/** the server, as one file */
export const bundle: string;
