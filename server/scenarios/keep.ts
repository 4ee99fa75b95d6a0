/** A pack as it is kept: its hash, the bytes that travel to browsers, and a text form in which a room's own pack outlives its files. */
import { createHash } from 'node:crypto';
import { PublicPack } from '../../negotiation/pack.ts';
import type { SealedPack } from '../../negotiation/pack.ts';
import { Lexicon } from '../reading/lexicon.ts';

export interface Pack {
  public: PublicPack;
  sealed: SealedPack;
  /** how people write its words, for the reader of free text; absent: typed text is not read */
  lexicon?: Lexicon;
  /** Names the public part for ever: 32 hex digits of SHA-256. Browsers know it, so nothing sealed is in it: whoever guesses a brief learns nothing from it. */
  hash: string;
  /**
   * Over both parts, and never told: a room keeps the pack it opened with under this name, and a brief that changed
   * makes another pack.
   */
  whole: string;
  /** the public part, byte for byte as it is served: the same for the same hash */
  publicJson: string;
}

/** JSON with the keys of every map in order, so that equal content gives equal bytes however the files were laid out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function makePack(publicPart: PublicPack, sealed: SealedPack, lexicon?: Lexicon): Pack {
  const publicJson = canonicalJson(publicPart);
  const hashes = hashesOf(publicJson, canonicalJson(sealed), lexicon);
  return { public: publicPart, sealed, publicJson, ...hashes, ...(lexicon ? { lexicon } : {}) };
}

/** A pack without a reading part is named as before there were any, so that packs kept with older rooms are still whole. */
const hashesOf = (publicJson: string, sealedJson: string, lexicon: Lexicon | undefined): Pick<Pack, 'hash' | 'whole'> => ({
  hash: sha256(publicJson).slice(0, 32),
  whole: sha256([publicJson, sealedJson, ...(lexicon ? [canonicalJson(lexicon)] : [])].map(sha256).join('\n')).slice(0, 32),
});

/** The whole pack, secrets and reading part included, as one text: for storage on the server alone. */
export const serialisePack = ({ public: publicPart, sealed, lexicon }: Pack): string =>
  canonicalJson({ public: publicPart, sealed, lexicon });

/** Throws when the text is not what `serialisePack` gave for the name under which it was kept. */
export function deserialisePack(text: string, whole: string): Pack {
  const kept = JSON.parse(text) as { public: unknown; sealed: SealedPack; lexicon?: Lexicon };
  const publicJson = canonicalJson(kept.public);
  const hashes = hashesOf(publicJson, canonicalJson(kept.sealed), kept.lexicon);
  if (hashes.whole !== whole) throw new Error(`The kept pack ${whole} is damaged: its content has another hash.`);
  // read through today's schema, so that a part added since then has its default; the bytes served stay those of the hash
  const lexicon = kept.lexicon ? { lexicon: Lexicon.parse(kept.lexicon) } : {};
  return { public: PublicPack.parse(kept.public), sealed: kept.sealed, publicJson, ...hashes, ...lexicon };
}
