/**
 * How long a text may be, in UTF-16 units as browsers count them; the schemas count characters, so that whatever a browser lets through fits.
 * By itself, so that a page which only shows a limit does not load the schemas.
 */
export const limits = { name: 60, clause: 4000, draft: 16_000, message: 2000, reason: 500, title: 80, inject: 1000 } as const;
