/** The message catalogues of one language, by namespace. Sentences are ICU messages; nothing is assembled from fragments. */
import compile from 'icu-minify/compile';
import ballot from './en/ballot.json' with { type: 'json' };
import brief from './en/brief.json' with { type: 'json' };
import check from './en/check.json' with { type: 'json' };
import clause from './en/clause.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import composer from './en/composer.json' with { type: 'json' };
import debrief from './en/debrief.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import findings from './en/findings.json' with { type: 'json' };
import floor from './en/floor.json' with { type: 'json' };
import home from './en/home.json' with { type: 'json' };
import injects from './en/injects.json' with { type: 'json' };
import join from './en/join.json' with { type: 'json' };
import open from './en/open.json' with { type: 'json' };
import plenary from './en/plenary.json' with { type: 'json' };
import reading from './en/reading.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import room from './en/room.json' with { type: 'json' };
import screen from './en/screen.json' with { type: 'json' };
import signature from './en/signature.json' with { type: 'json' };
import talks from './en/talks.json' with { type: 'json' };
import term from './en/term.json' with { type: 'json' };
import treaty from './en/treaty.json' with { type: 'json' };
import weakPoints from './en/weakPoints.json' with { type: 'json' };
import type { Locale } from './locales.ts';

const en = {
  ballot,
  brief,
  check,
  clause,
  common,
  composer,
  debrief,
  desk,
  findings,
  floor,
  home,
  injects,
  join,
  open,
  plenary,
  reading,
  refusals,
  room,
  screen,
  signature,
  talks,
  term,
  treaty,
  weakPoints,
};
export type Catalogue = typeof en;
export type Namespace = keyof Catalogue;

const catalogues: Record<Locale, Catalogue> = { en };

/**
 * The namespaces a page needs and no more: what a page does not say does not travel to it. The sentences are compiled here, once,
 * so that the browser needs no parser of ICU messages (15 kB); next.config.js gives it the formatter that reads compiled ones.
 */
export function wordsFor<N extends Namespace>(locale: Locale, namespaces: readonly N[]): Pick<Catalogue, N> {
  return Object.fromEntries(namespaces.map((name) => [name, compiledWords(locale, name)])) as Pick<Catalogue, N>;
}

const kept = new Map<string, unknown>();

function compiledWords(locale: Locale, name: Namespace): unknown {
  const key = `${locale} ${name}`;
  if (!kept.has(key)) kept.set(key, JSON.parse(JSON.stringify(compiled(catalogues[locale][name])))); // plain objects: props of client components
  return kept.get(key);
}

const compiled = (sentences: object): object =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [key, typeof value === 'string' ? compile(value) : compiled(value as object)]),
  );
