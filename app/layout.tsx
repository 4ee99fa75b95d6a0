import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './globals.css';

import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Announcer } from '../components/frame/Announce.tsx';
import { Words } from '../components/frame/Words.tsx';
import { preferences } from '../components/frame/preferences.ts';
import { wordsFor } from '../words/catalogue.ts';

export const metadata: Metadata = {
  title: { default: 'Communiqué', template: '%s · Communiqué' },
  description:
    'Twelve seats draft one treaty in real time. Every clause is read against the framework, and every reading gives its reason.',
  referrer: 'no-referrer',
  robots: { index: false },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = preferences(await cookies());
  return (
    <html lang={locale} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <Words locale={locale} words={wordsFor(locale, ['common'])}>
          <Announcer>{children}</Announcer>
        </Words>
      </body>
    </html>
  );
}
