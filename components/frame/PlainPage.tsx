/** A page outside a room: the product's name leads home, the theme is at hand, and below that the page's own content. */
import { createTranslator } from 'use-intl/core';
import type { ReactNode } from 'react';
import { wordsFor, type Namespace } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locales.ts';
import { Masthead } from './Masthead.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { Words } from './Words.tsx';

export function PlainPage({ locale, namespaces, children }: { locale: Locale; namespaces: Namespace[]; children: ReactNode }) {
  const t = createTranslator({ locale, messages: wordsFor(locale, ['common']), namespace: 'common' });
  return (
    <Words locale={locale} words={wordsFor(locale, namespaces)}>
      <div className="flex min-h-dvh flex-col">
        <Masthead
          title={
            <a href="/" className="text-ink no-underline">
              {t('product')}
            </a>
          }
          right={<ThemeChoice />}
        />
        {children}
      </div>
    </Words>
  );
}
