'use client';
/** Gives the sentences of a page to what is drawn inside it; pages nest it to add their own namespaces. */
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Catalogue } from '../../words/catalogue.ts';
import { formats, region, type Locale } from '../../words/locales.ts';

const Outer = createContext<Partial<Catalogue>>({});

export function Words({ locale, words, children }: { locale: Locale; words: Partial<Catalogue>; children: ReactNode }) {
  const outer = useContext(Outer);
  const all = useMemo(() => ({ ...outer, ...words }), [outer, words]);
  return (
    <Outer value={all}>
      <IntlProvider locale={region[locale] as Locale} messages={all as Catalogue} formats={formats} timeZone={timeZone()}>
        {children}
      </IntlProvider>
    </Outer>
  );
}

/** The reader's own; the server's while it draws first, which is why times are drawn only once connected. */
const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
