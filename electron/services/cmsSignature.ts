import { createHash, createPublicKey, sign, verify, X509Certificate } from 'node:crypto'
import forge, { type Asn1 } from 'node-forge'
import type { SigningCertificate } from './signingCertificate'

/** One DER value: its tag, the length, and what is in it. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const bytes: number[] = []
  for (let left = size; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
  const length = size < 128 ? [size] : [0x80 + bytes.length, ...bytes]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const setOf = (...parts: Buffer[]) => der(0x31, ...[...parts].sort((a, b) => a.compare(b)))
const octets = (bytes: Buffer) => der(0x04, bytes)
const ONE = der(0x02, Buffer.from([1]))
const NULL = der(0x05)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))

const DATA = oid('2a864886f70d010701')
const SIGNED_DATA = oid('2a864886f70d010702')
const CONTENT_TYPE = oid('2a864886f70d010903')
const MESSAGE_DIGEST = oid('2a864886f70d010904')
const SIGNING_CERTIFICATE_V2 = oid('2a864886f70d010910022f')
const SHA256 = sequence(oid('608648016503040201'), NULL)
const RSA = sequence(oid('2a864886f70d010101'), NULL)

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/**
 * A detached CMS signature as PAdES-B-B asks for it (ETSI EN 319 142-1): the certificate is bound
 * by its hash (RFC 5035), and the time stands in the PDF alone, as a claim. No time-stamp.
 *
 * @param digest SHA-256 of what is signed.
 */
export function makeCms(digest: Buffer, certificate: SigningCertificate): Buffer {
  const bound = sequence(sequence(sequence(octets(sha256(certificate.der)))))
  const attributes = setOf(
    sequence(CONTENT_TYPE, setOf(DATA)),
    sequence(MESSAGE_DIGEST, setOf(octets(digest))),
    sequence(SIGNING_CERTIFICATE_V2, setOf(bound))
  )
  // What is signed is the set; what is written carries the tag of its place (RFC 5652, 5.4).
  const written = Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)])
  const signer = sequence(
    ONE,
    sequence(certificate.issuerAndSerial),
    SHA256,
    written,
    RSA,
    octets(sign('sha256', attributes, certificate.key))
  )
  const certificates = der(0xa0, certificate.der, ...certificate.chain)
  const signed = sequence(ONE, setOf(SHA256), sequence(DATA), certificates, setOf(signer))
  return sequence(SIGNED_DATA, der(0xa0, signed))
}

const inside = (value: Asn1 | undefined): Asn1[] => (Array.isArray(value?.value) ? value.value : [])
const encoded = (value: Asn1) => Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1')

/** Whether a CMS signature that was read back is one by this certificate over this digest. */
export function isCmsOver(cms: Buffer, digest: Buffer, certificate: Buffer): boolean {
  const outer = forge.asn1.fromDer(cms.toString('latin1'), { parseAllBytes: false })
  const [, , , certificates, signers] = inside(inside(inside(outer)[1])[0])
  const [, , , attributes, , signature] = inside(inside(signers)[0])
  if (!attributes || typeof signature?.value !== 'string') return false
  const isCarried = inside(certificates).some((each) => encoded(each).equals(certificate))
  const isDigest = inside(attributes).some((each) =>
    encoded(each).equals(sequence(MESSAGE_DIGEST, setOf(octets(digest))))
  )
  const signed = encoded(attributes)
  signed[0] = 0x31
  const key = createPublicKey(
    new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' })
  )
  return isCarried && isDigest && verify('sha256', signed, key, Buffer.from(signature.value, 'latin1'))
}
