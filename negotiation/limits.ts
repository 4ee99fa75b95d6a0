/** How long a text may be, in UTF-16 units as browsers count them; screens show the limit before it is hit. */
export const limits = { name: 60, clause: 4000, message: 2000, reason: 500, title: 80 } as const;
