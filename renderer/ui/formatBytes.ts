const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** "2,4 MB": sizes as people read them, powers of 1000. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${number.format(bytes / 1000)} kB`
  if (bytes < 1_000_000_000) return `${number.format(bytes / 1_000_000)} MB`
  return `${number.format(bytes / 1_000_000_000)} GB`
}

/** "1.248" */
export function formatCount(count: number): string {
  return number.format(count)
}
