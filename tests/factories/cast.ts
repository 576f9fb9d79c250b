import { actorWith, unlimitedGrant, type Actor, type Role } from '@shared/domain/permissions'

/** The people of the test office. Two contributors and two secretaries, so that rules about "another person" can be tried. */
const people = {
  lan: { name: 'Phạm Thị Lan', title: 'Cộng tác viên', roles: ['contributor'] },
  huy: { name: 'Đỗ Quốc Huy', title: 'Cộng tác viên', roles: ['contributor'] },
  diep: { name: 'Tạ Ngọc Diệp', title: 'Biên tập viên', roles: ['editor'] },
  thuan: { name: 'Phùng Gia Thuận', title: 'Thư ký tòa soạn', roles: ['secretary', 'editor'] },
  mai: { name: 'Lê Thị Mai', title: 'Phó thư ký', roles: ['secretary'] },
  van: { name: 'Lương Thị Thu Vân', title: 'Phó Trưởng Ban', roles: ['approver'] },
  an: { name: 'Trần Văn An', title: 'Quản trị', roles: ['administrator'] },
  in: { name: 'Võ Văn Ín', title: 'Nhà in', roles: ['printer'] }
} as const satisfies Record<string, { name: string; title: string; roles: readonly Role[] }>

export type CastName = keyof typeof people
export const castNames = Object.keys(people) as CastName[]

/** Everyone's PIN. */
export const PIN = '246810'

/** The people as they are enrolled. */
export const cast = castNames.map((id) => ({ id, unit: '', pin: PIN, ...people[id] }))

export const actor = (id: CastName): Actor => actorWith(id, people[id].roles.map(unlimitedGrant))

export const nameOf = (id: CastName): string => people[id].name
