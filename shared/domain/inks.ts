/** With how many inks a job is printed: four colours, black and one spot colour, black alone. */
export const inkSets = ['4c', '2c', '1c'] as const
export type InkSet = (typeof inkSets)[number]
