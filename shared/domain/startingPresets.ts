import { standardImposition } from './imposition'
import { standardPress } from './pressSetup'
import { standardPictures, type PrintPreset } from './printPreset'
import type { OfficeProfile } from './office'

const base: Omit<PrintPreset, 'id' | 'name' | 'press' | 'outputs'> = {
  house: '',
  contact: { person: '', phone: '', email: '', address: '' },
  paper: '',
  finishing: '',
  quantity: 0,
  note: '',
  imposition: standardImposition,
  pictures: standardPictures
}

/** The presets of an office that wrote none of its own. */
export const startingPresets: readonly PrintPreset[] = [
  {
    ...base,
    id: 'offset-couche',
    name: 'Nhà in offset, 4 màu, giấy couché',
    paper: 'Couché 120 g/m²',
    finishing: 'Gấp, ghim giữa, xén ba cạnh',
    press: standardPress('4c'),
    outputs: ['press', 'note']
  },
  {
    ...base,
    id: 'offset-khong-trang',
    name: 'Nhà in offset, 4 màu, giấy không tráng',
    paper: 'Ford 100 g/m²',
    finishing: 'Gấp, ghim giữa, xén ba cạnh',
    press: { ...standardPress('4c'), profile: 'fogra29' },
    outputs: ['press', 'note']
  },
  {
    ...base,
    id: 'nha-in-x1a',
    name: 'Nhà in nhận PDF/X-1a, 4 màu',
    paper: 'Couché 120 g/m²',
    finishing: 'Gấp, ghim giữa, xén ba cạnh',
    press: { ...standardPress('4c'), standard: 'x1a' },
    outputs: ['press', 'note']
  },
  {
    ...base,
    id: 'offset-hai-mau',
    name: 'Nhà in offset, đen và một màu pha',
    paper: 'Ford 80 g/m²',
    finishing: 'Gấp, ghim giữa, xén ba cạnh',
    press: { ...standardPress('2c'), profile: 'fogra29' },
    outputs: ['press', 'note']
  },
  {
    ...base,
    id: 'in-nhanh-den',
    name: 'In nhanh một màu đen',
    paper: 'Ford 70 g/m²',
    finishing: 'Gấp, ghim giữa',
    press: { ...standardPress('1c'), profile: 'fogra29', bleed: 0 },
    outputs: ['press', 'note']
  },
  {
    ...base,
    id: 'may-in-co-quan',
    name: 'Máy in của cơ quan, gấp tập',
    paper: 'Giấy văn phòng 80 g/m²',
    finishing: 'In hai mặt, lật theo cạnh ngắn, gấp đôi',
    press: { ...standardPress('4c'), standard: 'plain', profile: 'fogra29', bleed: 0, marks: false },
    outputs: ['booklet']
  }
]

/** The office's presets, or those that the program begins with. */
export const presetsOf = (profile: OfficeProfile): readonly PrintPreset[] =>
  profile.presets && profile.presets.length > 0 ? profile.presets : startingPresets
