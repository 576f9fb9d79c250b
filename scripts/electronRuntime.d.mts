/** A starter that runs a binary as a user without rights, with Chromium's sandbox on; null where that cannot be. */
export function wrapForRoot(binary: string, name?: string): Promise<string | null>
