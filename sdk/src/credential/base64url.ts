import * as Base64 from 'ox/Base64';

/** base64url without padding (RFC 7515, section 2). */
export const encodeBase64url = (bytes: Uint8Array): string =>
  Base64.fromBytes(bytes, { url: true, pad: false });

/** The bytes of a base64url text, or `undefined` for any text that is not the one spelling of some bytes. */
export const decodeBase64url = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Base64.toBytes(text);
  return encodeBase64url(bytes) === text ? bytes : undefined;
};

/** UTF-8 text of base64url, or `undefined`; malformed UTF-8 is refused, never replaced. */
export const decodeText = (text: string): string | undefined => {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
