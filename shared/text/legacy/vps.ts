import { createByteCode } from './byteCode'

/** The table of the Vietnamese Professionals Society, as its fonts and UniKey have it. */
const TABLE =
  'Ạ=02 Ậ=03 Ặ=04 Ẹ=05 Ệ=06 Ị=10 Ọ=11 Ộ=12 Ợ=13 Ụ=14 Ự=15 Ỵ=19 Ẫ=1c Ữ=1d ' +
  'Á=c1 á=e1 À=80 à=e0 Ả=81 ả=e4 Ã=82 ã=e3 ạ=e5 Â=c2 â=e2 Ấ=83 ấ=c3 Ầ=84 ầ=c0 Ẩ=85 ẩ=c4 ẫ=c5 ậ=c6 ' +
  'Ă=88 ă=e6 Ắ=8d ắ=a1 Ằ=8e ằ=a2 Ẳ=8f ẳ=a3 Ẵ=f0 ẵ=a4 ặ=a5 Đ=f1 đ=c7 É=c9 é=e9 È=d7 è=e8 Ẻ=de ẻ=c8 ' +
  'Ẽ=fe ẽ=eb ẹ=cb Ê=ca ê=ea Ế=90 ế=89 Ề=93 ề=8a Ể=94 ể=8b Ễ=95 ễ=cd ệ=8c Í=b4 í=ed Ì=b5 ì=ec Ỉ=b7 ' +
  'ỉ=cc Ĩ=b8 ĩ=ef ị=ce Ó=b9 ó=f3 Ò=bc ò=f2 Ỏ=bd ỏ=d5 Õ=be õ=f5 ọ=86 Ô=d4 ô=f4 Ố=96 ố=d3 Ồ=97 ồ=d2 ' +
  'Ổ=98 ổ=b0 Ỗ=99 ỗ=87 ộ=b6 Ơ=f7 ơ=d6 Ớ=9d ớ=a7 Ờ=9e ờ=a9 Ở=9f ở=aa Ỡ=a6 ỡ=ab ợ=ae Ú=da ú=fa Ù=a8 ' +
  'ù=f9 Ủ=d1 ủ=fb Ũ=ac ũ=db ụ=f8 Ư=d0 ư=dc Ứ=ad ứ=d9 Ừ=af ừ=d8 Ử=b1 ử=ba ữ=bb ự=bf Ý=dd ý=9a Ỳ=b2 ' +
  'ỳ=ff Ỷ=fd ỷ=9b Ỹ=b3 ỹ=cf ỵ=9c'

/** Byte by byte, what the encoding means. */
export const VPS_LETTERS: ReadonlyMap<number, string> = new Map(
  TABLE.split(' ').map((entry) => [Number.parseInt(entry.slice(2), 16), entry[0]!] as const)
)

/** The letters of the `VPS …` fonts. */
export const vps = createByteCode(VPS_LETTERS)
