import { open } from 'node:fs/promises'
import { MAX_PROFILE, readColourProfile } from '@shared/domain/colourProfile'
import type { OfficeProfile } from '@shared/domain/office'
import { can } from '@shared/domain/permissions'
import { isBundled, type ProfileId } from '@shared/domain/pressSetup'
import { presetsOf } from '@shared/domain/startingPresets'
import { OfficeError } from '@shared/ipc/errors'
import type { ProfileView } from '@shared/ipc/routes/presses'
import { toIsoDay } from '@shared/text/dates'
import { readMedia, type MediaRow } from '@electron/store/media'
import { readProfile } from '@electron/store/office'
import type { OfficeContext } from './context'
import { isFile } from './durableFile'
import { hashFile } from './hashFile'
import type { Media } from './media'

const ICC = 'application/vnd.iccprofile'

/** Whether a preset of this profile prints by a printing house's own colours: the hashes of their profiles. */
const importedIn = (profile: OfficeProfile): string[] => [
  ...new Set(presetsOf(profile).flatMap(({ press }) => (isBundled(press.profile) ? [] : [press.profile])))
]

async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => {
    throw new OfficeError('profileDamaged')
  })
  try {
    if ((await handle.stat()).size > MAX_PROFILE) throw new OfficeError('profileTooBig')
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** Colour profiles that printing houses gave to the office: kept among its media, named by presets. */
export function createColourProfiles({ db, clock, session }: OfficeContext, media: Media) {
  /** Profiles that were chosen in a dialog; their rows go in with the office's profile that names them. */
  const chosen = new Map<string, MediaRow>()

  /** @throws OfficeError `profileDamaged`, `profileNotPress`, `profileTooBig` */
  async function describe(file: string) {
    const profile = readColourProfile(await readBounded(file))
    if (profile === 'damaged') throw new OfficeError('profileDamaged')
    if (profile === 'notPress') throw new OfficeError('profileNotPress')
    return profile
  }

  async function view(sha256: string): Promise<ProfileView> {
    const lost = { sha256, description: '', condition: '', isHere: false }
    const file = media.fileOf(sha256)
    if (!(await isFile(file))) return lost
    const profile = await describe(file).catch(() => null)
    return profile ? { sha256, ...profile, isHere: true } : lost
  }

  return {
    /**
     * Takes a printing house's profile in. It stays once a preset that names it is saved.
     *
     * @throws OfficeError `forbidden`, `profileDamaged`, `profileNotPress`, `profileTooBig`
     */
    async adopt(file: string): Promise<ProfileView> {
      if (!can(session.actor(), 'office.write')) throw new OfficeError('forbidden')
      const profile = await describe(file)
      const sha256 = await hashFile(file)
      chosen.set(sha256, await media.adoptFile(file, sha256, ICC))
      return { sha256, ...profile, isHere: true }
    },

    /** Those that presets of today name, and those chosen since the program was opened. */
    async list(): Promise<ProfileView[]> {
      const today = await readProfile(db, toIsoDay(clock()))
      const hashes = new Set([...importedIn(today), ...chosen.keys()])
      return Promise.all([...hashes].map(view))
    },

    /**
     * Rows of the files that a profile of the office names and the store does not know yet.
     *
     * @throws OfficeError `notFound` for a file that nobody chose.
     */
    async rowsFor(profile: OfficeProfile): Promise<MediaRow[]> {
      const hashes = importedIn(profile)
      const known = await readMedia(db, hashes)
      return hashes.flatMap((hash) => {
        if (known.has(hash)) return []
        const row = chosen.get(hash)
        if (!row) throw new OfficeError('notFound')
        return [row]
      })
    },

    /**
     * Where a printing house's profile stands; undefined for those that come with the program.
     *
     * @throws OfficeError `profileGone` where it has not arrived on this PC, or is not what it was.
     */
    async fileOf(profile: ProfileId): Promise<string | undefined> {
      if (isBundled(profile)) return undefined
      const file = media.fileOf(profile)
      const isSame = (await isFile(file)) && (await hashFile(file)) === profile
      if (!isSame) throw new OfficeError('profileGone')
      return file
    }
  }
}
export type ColourProfiles = ReturnType<typeof createColourProfiles>
