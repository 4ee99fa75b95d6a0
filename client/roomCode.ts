/** Codes as people type and paste them: small letters, spaces and dashes are forgiven, a whole link gives its code. */
export const codeLength = 6;

/** Up to six letters and digits, in capitals. */
export function tidyCode(typed: string): string {
  const fromLink = /\/join\/([^/?#\s]+)/i.exec(typed)?.[1] ?? typed;
  return fromLink
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);
}

export const isWholeCode = (code: string): boolean => code.length === codeLength;

/** "KYQ 4M7": read aloud and copied in two halves. */
export const inHalves = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code);

/** "ABCD EFGH JKLM" */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;
