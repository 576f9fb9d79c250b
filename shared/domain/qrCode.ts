import createQr from 'qrcode-generator'
import type { QrModules } from './paper'

/** Bytes that a code at correction level M may hold without becoming finer than a phone reads from paper. */
export const MAX_QR_BYTES = 200

/**
 * The modules of a QR code (ISO/IEC 18004) at correction level M: a sheet that was folded or stamped still reads.
 *
 * @param text ASCII only, at most {@link MAX_QR_BYTES}: what a scanner makes of other letters differs.
 * @throws RangeError for text that is longer or not ASCII.
 */
export function qrModules(text: string): QrModules {
  if (text.length > MAX_QR_BYTES || !/^[\x20-\x7e]+$/.test(text)) throw new RangeError('text of a QR code')
  const code = createQr(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count }, (_row, y) =>
    Array.from({ length: count }, (_module, x) => (code.isDark(y, x) ? '1' : '0')).join('')
  )
}
