/** Places of a text on paper that are no block of it: the line of the head, the lead, a photo. `resources/typst` names them so too. */
export const spotTargets = { head: '@head', lead: '@lead', photo: '@photo' } as const
