/** What shared/ needs from its host. Node and Chromium both provide these as they are. */

/** An opaque AES-256-GCM key (a CryptoKey in both hosts). */
export interface AeadKey {
  readonly type: string;
  readonly extractable: boolean;
}

/** An opaque HKDF-SHA-256 base key, good for nothing but deriving. */
export interface DerivationKey {
  readonly type: string;
  readonly extractable: boolean;
}

/** Where keys come from. Every key made here is non-extractable. */
export interface KeyPort {
  /** `raw`: 32 bytes. The caller overwrites them afterwards. */
  importAeadKey(raw: Uint8Array): Promise<AeadKey>;
  importDerivationKey(raw: Uint8Array): Promise<DerivationKey>;
  deriveAeadKey(base: DerivationKey, salt: Uint8Array, info: Uint8Array): Promise<AeadKey>;
}

export interface CryptoPort {
  randomBytes(length: number): Uint8Array;
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  /** Returns ciphertext followed by the 16-byte tag. */
  aesGcmSeal(key: AeadKey, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array): Promise<Uint8Array>;
  /** Rejects when tag, key, nonce or associated data do not fit. */
  aesGcmOpen(
    key: AeadKey,
    nonce: Uint8Array,
    sealed: Uint8Array,
    associated: Uint8Array,
  ): Promise<Uint8Array>;
}

export interface TextPort {
  encode(text: string): Uint8Array;
  /** Throws on bytes that are not UTF-8. */
  decode(bytes: Uint8Array): string;
}

/** Raw deflate. */
export interface CompressPort {
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** Refuses to inflate past `maxLength` bytes. */
  inflate(bytes: Uint8Array, maxLength: number): Promise<Uint8Array>;
}
