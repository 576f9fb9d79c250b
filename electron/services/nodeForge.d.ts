/** What the office uses of node-forge, which brings no types of its own. */
declare module 'node-forge' {
  export interface Asn1 {
    tagClass: number
    type: number
    value: string | Asn1[]
  }
  interface Big {
    compareTo(other: Big): number
  }
  interface PublicKey {
    n: Big
    e: Big
  }
  interface PrivateKey extends PublicKey {
    d: Big
  }
  export interface Certificate {
    publicKey: PublicKey
    serialNumber: string
    validity: { notBefore: Date; notAfter: Date }
    setSubject(names: { name?: string; shortName?: string; value: string; valueTagClass?: number }[]): void
    setIssuer(names: { name?: string; shortName?: string; value: string; valueTagClass?: number }[]): void
    sign(key: PrivateKey, digest: unknown): void
  }
  export interface Bag {
    type: string
    key?: PrivateKey | null
    cert?: Certificate | null
    asn1?: Asn1
  }
  const forge: {
    asn1: {
      fromDer(bytes: string, options?: { strict?: boolean; parseAllBytes?: boolean }): Asn1
      toDer(value: Asn1): { getBytes(): string }
      derToOid(value: string): string
      Type: { UTF8: number }
    }
    pki: {
      rsa: { generateKeyPair(bits: number): { publicKey: PublicKey; privateKey: PrivateKey } }
      createCertificate(): Certificate
      certificateToAsn1(certificate: Certificate): Asn1
      privateKeyToPem(key: PrivateKey): string
      privateKeyFromPem(pem: string): PrivateKey
      setRsaPublicKey(n: Big, e: Big): PublicKey
    }
    pkcs12: {
      pkcs12FromAsn1(value: Asn1, strict: boolean, password: string): { safeContents: { safeBags: Bag[] }[] }
      toPkcs12Asn1(
        key: PrivateKey | null,
        chain: Certificate[],
        password: string,
        options?: { algorithm?: 'aes256' | '3des' }
      ): Asn1
    }
    md: { sha256: { create(): unknown } }
  }
  export default forge
}
