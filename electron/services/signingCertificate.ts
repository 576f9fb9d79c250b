import { X509Certificate } from 'node:crypto'
import forge, { type Asn1, type Bag } from 'node-forge'
import type { CertificateFacts } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { formatDay } from '@shared/text/dates'

/** A certificate with its key, opened for one signature and then let go. */
export interface SigningCertificate {
  /** PKCS#1, PEM. */
  readonly key: string
  readonly der: Buffer
  /** DER of issuer and serial number, as they stand in the certificate. */
  readonly issuerAndSerial: Buffer
  /** DER of the other certificates in the file. */
  readonly chain: readonly Buffer[]
  readonly facts: CertificateFacts
}

/** Bags that hold a key: plain, and under the passphrase (RFC 7292, 4.2). */
const KEY_BAGS = new Set(['1.2.840.113549.1.12.10.1.1', '1.2.840.113549.1.12.10.1.2'])
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'

const toBuffer = (value: Parameters<typeof forge.asn1.toDer>[0]) =>
  Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1')

const openBags = (outer: Asn1, passphrase: string) =>
  forge.pkcs12.pkcs12FromAsn1(outer, false, passphrase).safeContents.flatMap(({ safeBags }) => safeBags)

function readBags(bytes: Buffer, passphrase: string): Bag[] {
  let outer: Asn1
  try {
    outer = forge.asn1.fromDer(bytes.toString('latin1'))
  } catch {
    throw new OfficeError('certificateUnreadable')
  }
  const failureOf = (error: unknown) => (error instanceof Error ? error.message : '')
  try {
    return openBags(outer, passphrase)
  } catch (error) {
    if (/password/i.test(failureOf(error))) throw new OfficeError('certificatePassphrase')
    if (!/decrypt/i.test(failureOf(error))) throw new OfficeError('certificateUnreadable')
  }
  // The seal over the whole file takes a passphrase as UTF-16, newer ciphers take it as UTF-8, and forge
  // knows one spelling for both. The seal was good, so that it can be left out.
  try {
    const unsealed = { ...outer, value: (outer.value as Asn1[]).slice(0, 2) }
    return openBags(unsealed, Buffer.from(passphrase, 'utf8').toString('latin1'))
  } catch {
    throw new OfficeError('certificatePassphrase')
  }
}

/** Issuer and serial number out of the signed part: optional version, serial, algorithm, issuer (RFC 5280, 4.1). */
function issuerAndSerialOf(der: Buffer): Buffer {
  const [signed] = forge.asn1.fromDer(der.toString('latin1')).value as Asn1[]
  const fields = signed!.value as Asn1[]
  // The version is tagged by its context.
  const first = fields[0]!.tagClass === 0x80 ? 1 : 0
  return Buffer.concat([toBuffer(fields[first + 2]!), toBuffer(fields[first]!)])
}

const oneLine = (names: string) => names.split('\n').join(', ').slice(0, 500)

/**
 * Opens a P12 file: the RSA key in it, and the certificate that belongs to this key.
 *
 * @param now refuses a certificate that is not valid at this moment, in milliseconds.
 * @throws OfficeError `certificatePassphrase`, `certificateUnreadable`, `certificateNoKey`, `certificateNotRsa`,
 *   `certificateExpired`, `certificateNotYet`
 */
export function openCertificate(bytes: Buffer, passphrase: string, now: number): SigningCertificate {
  const bags = readBags(bytes, passphrase)
  const keys = bags.filter(({ type }) => KEY_BAGS.has(type))
  if (keys.length === 0) throw new OfficeError('certificateNoKey')
  const key = keys.find((bag) => bag.key)?.key
  if (!key) throw new OfficeError('certificateNotRsa')
  const certificates = bags.filter(({ type }) => type === CERTIFICATE_BAG)
  const own = certificates.find(({ cert }) => cert?.publicKey.n?.compareTo(key.n) === 0)
  if (!own?.cert) throw new OfficeError('certificateNoKey')
  const { notBefore, notAfter } = own.cert.validity
  const from = notBefore.getTime()
  const until = notAfter.getTime()
  if (now > until) throw new OfficeError('certificateExpired', { day: formatDay(until) })
  if (now < from) throw new OfficeError('certificateNotYet', { day: formatDay(from) })
  const derOf = ({ cert, asn1 }: Bag) => toBuffer(cert ? forge.pki.certificateToAsn1(cert) : asn1!)
  const der = derOf(own)
  const { subject, issuer, serialNumber } = new X509Certificate(der)
  return {
    key: forge.pki.privateKeyToPem(key),
    der,
    issuerAndSerial: issuerAndSerialOf(der),
    chain: certificates.filter((each) => each !== own && (each.cert || each.asn1)).map(derOf),
    facts: {
      subject: oneLine(subject),
      issuer: oneLine(issuer),
      serial: serialNumber.toUpperCase().slice(0, 80),
      from,
      until
    }
  }
}
