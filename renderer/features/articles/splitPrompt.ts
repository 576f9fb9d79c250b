/** A prompt in its two parts: the name of the field, and what is to be written into it. */
export function splitPrompt(prompt: string): { field: string; hint: string } {
  const at = prompt.indexOf(':')
  return { field: prompt.slice(0, at), hint: prompt.slice(at + 1).trim() }
}
