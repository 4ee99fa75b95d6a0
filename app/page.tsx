import { cookies } from 'next/headers';
import { Words } from '../components/frame/Words.tsx';
import { preferences } from '../components/frame/preferences.ts';
import { Home } from '../components/home/Home.tsx';
import { homeWords } from '../components/home/words.ts';
import { wordsFor } from '../words/catalogue.ts';

export default async function HomePage() {
  const { locale } = preferences(await cookies());
  return (
    <Words locale={locale} words={wordsFor(locale, ['home'])}>
      <Home t={homeWords(locale)} />
    </Words>
  );
}
