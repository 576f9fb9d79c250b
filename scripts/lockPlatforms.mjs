/**
 * Completes package-lock.json with the native packages of other platforms.
 *
 *   node scripts/lockPlatforms.mjs
 *
 * npm leaves an optional package out of the lock when the registry it asked does not carry it, and `npm ci`
 * then refuses the lock everywhere. A mirror often carries only the platforms its users build on. Run this
 * after `npm install` has changed the lock; it adds what npm left out and touches nothing else.
 */

import { readFileSync, writeFileSync } from 'node:fs'

const OS = new Set(['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
const CPU = {
  arm: 'arm',
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x'
}
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = []

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    const platform = platformOf(name)
    if (lock.packages[place] || !platform) continue
    lock.packages[place] = {
      version,
      cpu: [platform.cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(platform.libc ? { libc: [platform.libc] } : {}),
      license: entry.license,
      optional: true,
      os: [platform.os],
      ...(entry.engines ? { engines: entry.engines } : {})
    }
    added.push(name)
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(sorted)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'package-lock.json names every platform.' : `Added ${added.join(', ')}.`)

/** Reads `…-<os>-<cpu>[-<libc>]`, the way native packages are named. */
function platformOf(name) {
  const parts = name.split('-')
  const at = parts.findIndex((part) => OS.has(part))
  const cpu = CPU[parts[at + 1]]
  if (at < 0 || !cpu) return undefined
  return { os: parts[at], cpu, libc: parts[at] === 'linux' ? LIBC[parts[at + 2]] : undefined }
}
