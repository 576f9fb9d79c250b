import { drawingSize, MAX_DRAWINGS } from '@shared/domain/drawing'
import type { Role } from '@shared/domain/permissions'
import type { OfficeProfile, Product, Unit } from '@shared/domain/office'
import type { NewOffice } from '@shared/ipc/routes/office'
import { toIsoDay } from '@shared/text/dates'
import { toFreeSlug } from '@shared/text/slug'
import type { Commit } from '@electron/store/commit'
import { readMedia } from '@electron/store/media'
import { hasOffice, readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import type { Signer } from '@electron/store/signing'
import { OfficeError } from '@shared/ipc/errors'
import type { ColourProfiles } from './colourProfiles'
import type { OfficeContext } from './context'
import type { Packages } from './packages'
import { enrolKey, grantForever, requireStrong, type NewMember, type Sealing } from './enrolment'
import { ROOT } from './unlocking'

const SECRETARY_THEN_LEADER = [
  { label: 'Thư ký tòa soạn', role: 'secretary' as const },
  { label: 'Lãnh đạo Ban', role: 'approver' as const }
]
const LEADER_ONLY = [{ label: 'Lãnh đạo Ban', role: 'approver' as const }]

const FRIDAY = 5

/** The products that a new office begins with. All of it can be edited. */
export function startingProducts(office: string): Product[] {
  const base = {
    tagline: '',
    publisher: office,
    firstYear: 0,
    pages: 4 as const,
    slot: { weekday: FRIDAY, hour: 7, minute: 0 },
    imprint: []
  }
  const rubrics = [
    'Tin vắn',
    'Xây dựng Đảng',
    'Kinh tế – Xã hội',
    'Văn hóa – Đời sống',
    'Người tốt việc tốt',
    'Thông báo'
  ]
  const imprint = [
    { label: 'Chịu trách nhiệm xuất bản', text: '' },
    { label: 'Ban biên tập', text: '' },
    { label: 'Giấy phép xuất bản', text: '' },
    { label: 'In tại', text: '' }
  ]
  return [
    {
      ...base,
      id: 'tuan-tin',
      name: 'Tuần tin quận',
      kind: 'bulletin',
      abbreviation: 'TTQ',
      rubrics,
      chain: SECRETARY_THEN_LEADER,
      imprint
    },
    {
      ...base,
      id: 'to-tin',
      name: 'Tờ tin phường',
      kind: 'newsletter',
      look: 'sheet',
      pages: 2,
      abbreviation: '',
      rubrics,
      chain: SECRETARY_THEN_LEADER,
      imprint
    },
    {
      ...base,
      id: 'trang-web',
      name: 'Trang thông tin điện tử',
      kind: 'web',
      abbreviation: '',
      rubrics,
      chain: SECRETARY_THEN_LEADER
    },
    {
      ...base,
      id: 'trang-xa-hoi',
      name: 'Trang mạng xã hội chính thức',
      kind: 'page',
      abbreviation: '',
      rubrics: [],
      chain: LEADER_ONLY
    },
    {
      ...base,
      id: 'de-cuong',
      name: 'Đề cương tuyên truyền',
      kind: 'outline',
      abbreviation: '',
      rubrics: [],
      chain: LEADER_ONLY
    },
    {
      ...base,
      id: 'bao-cao',
      name: 'Báo cáo',
      kind: 'report',
      abbreviation: '',
      rubrics: [],
      chain: LEADER_ONLY
    }
  ]
}

/** Where an office is founded, and how its keys are sealed. */
export interface Founding extends Sealing {
  readonly db: Db
  readonly commit: Commit
  readonly clock: () => number
}

/**
 * Founds an office in an empty store: the root key states the profile and
 * appoints the members; each gets a key on this PC.
 *
 * @returns the members' signers by id, so that a demo can speak for them.
 * @throws OfficeError `officeExists`
 */
export async function foundOffice(
  { db, commit, clock, ...sealing }: Founding,
  profile: OfficeProfile,
  members: readonly NewMember[],
  rootPin: string
): Promise<Map<string, Signer>> {
  if (await hasOffice(db)) throw new OfficeError('officeExists')
  const root = await enrolKey({ db, ...sealing }, ROOT, rootPin, clock())
  await commit(root, { statements: [{ kind: 'office.create', subject: 'office', payload: { profile } }] })
  const signers = new Map<string, Signer>()
  for (const member of members) {
    const signer = await enrolKey({ db, ...sealing }, member.id, member.pin, clock())
    await commit(root, { statements: [grantForever(member, signer.key)] })
    signers.set(member.id, signer)
  }
  root.forget()
  return signers
}

/**
 * The profile and first member of an office as its founder filled them in.
 *
 * @throws OfficeError `weakPin`
 */
export function toFounding(input: NewOffice): { profile: OfficeProfile; member: NewMember } {
  requireStrong(input.member.pin)
  const units: Unit[] = []
  for (const name of new Set(input.units.map((unit) => unit.trim()).filter((unit) => unit !== ''))) {
    const id = toFreeSlug(name, 'don-vi', new Set(units.map((unit) => unit.id)))
    units.push({ id, name, kind: 'ward' })
  }
  const profile = {
    name: input.name,
    parent: input.parent,
    place: input.place,
    units,
    products: startingProducts(input.name)
  }
  const roles: Role[] = ['administrator', 'secretary', 'editor']
  const member = {
    ...input.member,
    id: toFreeSlug(input.member.name, 'can-bo', new Set([ROOT])),
    unit: '',
    roles
  }
  return { profile, member }
}

/** The office's profile. */
export function createOffice(
  { db, clock, record }: OfficeContext,
  colourProfiles: ColourProfiles,
  packages: Pick<Packages, 'refuseUnknown'>
) {
  const today = () => readProfile(db, toIsoDay(clock()))
  return {
    profile: today,

    /** @throws OfficeError `forbidden`; `drawingsTooBig` for vector logos that a record has no room for; `notFound` for a colour profile that nobody chose, a logo that is not among the photos, a template package that nobody took in. */
    async changeProfile(profile: OfficeProfile) {
      const payload = { profile, validFrom: toIsoDay(clock()) }
      const drawings = profile.products.flatMap(({ style }) => style?.masthead?.drawing?.shapes ?? [])
      if (drawingSize(drawings) > MAX_DRAWINGS) throw new OfficeError('drawingsTooBig')
      const logos = profile.products.flatMap(({ style }) => style?.masthead?.logo ?? [])
      const known = await readMedia(db, logos)
      if (logos.some((logo) => !known.has(logo))) throw new OfficeError('notFound')
      await packages.refuseUnknown(profile, await today())
      const media = await colourProfiles.rowsFor(profile)
      await record({ statements: [{ kind: 'office.profile', subject: 'office', payload }], media })
    }
  }
}
export type Office = ReturnType<typeof createOffice>
