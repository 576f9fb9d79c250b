import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Seeded stores are kept here between runs. */
export const cacheFolder = path.join(root, 'node_modules/.cache/bench')

const made = new Set<string>()
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** An empty folder that is gone when the bench ends. */
export function makeFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `toa-soan-bench-${prefix}-`))
  made.add(folder)
  return folder
}

/** Lets the user that Electron runs as own a folder and all that is in it. */
function giveToElectron(target: string): void {
  const uid = Number(process.env.ELECTRON_UID ?? 0)
  if (uid === 0) return
  chownSync(target, uid, uid)
  if (!statSync(target).isDirectory()) return
  for (const name of readdirSync(target)) giveToElectron(path.join(target, name))
}

/** A profile in which the app finds a copy of this office, as after a restart. */
export function makeProfile(office: string): string {
  const profile = makeFolder('profile')
  cpSync(office, path.join(profile, 'office'), { recursive: true })
  writeFileSync(path.join(profile, 'current.json'), JSON.stringify({ space: 'office' }))
  giveToElectron(profile)
  return profile
}

/** A profile with nothing in it. */
export function makeEmptyProfile(): string {
  const profile = makeFolder('profile')
  giveToElectron(profile)
  return profile
}
