import { useMemo } from 'react'
import type { LengthFinding } from '@shared/domain/lengthRule'
import { formatCount } from './formatBytes'
import { useTranslate } from './Language'

/** Says how long a text is against the rule of its channel: "312/400 từ", and what is wrong with it, or nothing. */
export function useLengthWords() {
  const t = useTranslate()
  return useMemo(
    () => ({
      count: ({ unit, count, most }: LengthFinding) =>
        most > 0
          ? t(`channelLength.${unit}Of`, { count: formatCount(count), most: formatCount(most) })
          : t(`channelLength.${unit}`, { count: formatCount(count) }),
      wrong: ({ unit, over, under }: LengthFinding) => {
        if (over > 0)
          return t(unit === 'words' ? 'channelLength.overWords' : 'channelLength.overCharacters', {
            count: formatCount(over)
          })
        if (under > 0)
          return t(unit === 'words' ? 'channelLength.underWords' : 'channelLength.underCharacters', {
            count: formatCount(under)
          })
        return ''
      }
    }),
    [t]
  )
}
