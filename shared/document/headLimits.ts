/** How many characters the lines above a body may have: the fields stop there, and storing refuses more. */
export const headLimits = { kicker: 200, title: 300, deck: 600, lead: 2000, byline: 200 } as const
