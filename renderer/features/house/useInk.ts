import { useCallback, useRef, useState } from 'react'
import type { HouseColour } from '@shared/domain/houseStyle'
import type { AskedColour } from '@shared/ipc/exportWorker'
import { request } from '@renderer/api/client'

/** How long a slider rests before its ink is looked at through the profile, in milliseconds. */
const REST = 90

/** A likeness until the profile has been asked. */
const guess = {
  rgb: ([cyan, magenta, yellow, key]: HouseColour['cmyk']): HouseColour['rgb'] => {
    const seen = (ink: number) => Math.round(255 * (1 - ink / 100) * (1 - key / 100))
    return [seen(cyan), seen(magenta), seen(yellow)]
  },
  cmyk: ([red, green, blue]: HouseColour['rgb']): HouseColour['cmyk'] => {
    const key = 1 - Math.max(red, green, blue) / 255
    const ink = (channel: number) =>
      key === 1 ? 0 : Math.round(((1 - channel / 255 - key) / (1 - key)) * 100)
    return [ink(red), ink(green), ink(blue), Math.round(key * 100)]
  }
}

/** Completes colours that are picked: at once by a guess, a moment later through the press profile. */
export function useInk(found: (about: string, colour: HouseColour) => void) {
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const asked = useRef(new Map<string, AskedColour>())
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())

  const complete = useCallback(
    (about: string, given: AskedColour): HouseColour => {
      const settle = () => {
        asked.current.delete(about)
        setWaiting(new Set(asked.current.keys()))
      }
      const ask = async () => {
        try {
          const { colours } = await request('house.colours', { asked: [given] })
          // Something else was picked since then, or this was taken back.
          if (asked.current.get(about) !== given) return
          found(about, colours[0]!)
        } catch {
          // The guess stays; the preview beside tells what is wrong with the typesetter.
        }
        if (asked.current.get(about) === given) settle()
      }
      clearTimeout(timers.current.get(about))
      asked.current.set(about, given)
      setWaiting(new Set(asked.current.keys()))
      timers.current.set(
        about,
        setTimeout(() => void ask(), REST)
      )
      return 'cmyk' in given
        ? { cmyk: given.cmyk, rgb: guess.rgb(given.cmyk) }
        : { cmyk: guess.cmyk(given.rgb), rgb: given.rgb }
    },
    [found]
  )

  /** Nothing that was asked for is wanted any more. */
  const forget = useCallback(() => {
    for (const timer of timers.current.values()) clearTimeout(timer)
    asked.current.clear()
    setWaiting(new Set())
  }, [])

  return { complete, forget, isWaiting: waiting.size > 0 }
}
