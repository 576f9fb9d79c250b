const collator = new Intl.Collator('vi')

/** Vietnamese names sort by given name (the last word), then surname, then what stands between. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.trim().split(/\s+/)) as [string[], string[]]
  return (
    collator.compare(left.at(-1)!, right.at(-1)!) ||
    collator.compare(left[0]!, right[0]!) ||
    collator.compare(left.join(' '), right.join(' '))
  )
}
