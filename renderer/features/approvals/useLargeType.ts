import { useEffect, useState } from 'react'

/** Sizes of the letters, in pixels. */
const SIZES = [22, 24, 26, 28] as const
/** Size of the body as it is written, in pixels: `.document` in `renderer/editor/editor.css`. */
const WRITTEN = 19
const KEY = 'reading-large'

interface Kept {
  readonly isOn: boolean
  readonly size: number
}

function readKept(): Kept {
  const [on = '', size = ''] = (localStorage.getItem(KEY) ?? '').split(' ')
  return { isOn: on === 'on', size: SIZES.find((each) => each === Number(size)) ?? 24 }
}

/** Whether texts are read in large letters with nothing else on the screen; remembered on this PC. */
export function useLargeType() {
  const [{ isOn, size }, setKept] = useState(readKept)
  useEffect(() => localStorage.setItem(KEY, `${isOn ? 'on' : 'off'} ${size}`), [isOn, size])
  const step = (by: 1 | -1) =>
    setKept((now) => ({ ...now, size: SIZES[SIZES.findIndex((each) => each === now.size) + by] ?? now.size }))
  return {
    isOn,
    size,
    zoom: isOn ? size / WRITTEN : 1,
    toggle: () => setKept((now) => ({ ...now, isOn: !now.isOn })),
    leave: () => setKept((now) => ({ ...now, isOn: false })),
    grow: size < SIZES.at(-1)! ? () => step(1) : null,
    shrink: size > SIZES[0] ? () => step(-1) : null
  }
}
export type LargeType = ReturnType<typeof useLargeType>
