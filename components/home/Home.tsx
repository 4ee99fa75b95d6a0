/** The start page: one sentence and one picture of what this is, and the doors. */
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Masthead } from '../frame/Masthead.tsx';
import { ThemeChoice } from '../frame/ThemeChoice.tsx';
import { ButtonLink } from '../marks/Button.tsx';
import { CodeBoxes } from './CodeBoxes.tsx';
import { Picture } from './Picture.tsx';
import type { Translator } from './words.ts';

export function Home({ t }: { t: Translator }) {
  return (
    <div className="flex min-h-full flex-col">
      <Masthead title={t('product')} right={<ThemeChoice />} className="lg:px-16" />
      <main id="main" className="mx-auto flex w-full max-w-[1440px] flex-1 flex-col px-4 sm:px-8 lg:px-16">
        <div className="grid flex-1 items-center gap-x-8 py-8 sm:py-12 lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)] lg:py-4">
          <div>
            <h1 className="font-serif text-[38px]/[42px] font-medium tracking-[-0.022em] text-balance sm:text-[60px]/[66px]">
              {t('title')}
            </h1>
            <p className="mt-5 max-w-[540px] font-serif text-[18px]/7 text-balance sm:mt-6 sm:text-[21px]/8">{t('what')}</p>
          </div>
          <Picture t={t} className="hidden w-full max-w-[760px] justify-self-end lg:-mr-8 lg:block" />
        </div>
        <div className="grid gap-x-10 gap-y-9 pb-9 md:grid-cols-[1.25fr_1fr]">
          <Door title={t('join.title')} what={t('join.what')}>
            <CodeBoxes />
          </Door>
          <Door title={t('open.title')} what={t('open.what')}>
            <ButtonLink size="big" href="/open" className="max-sm:w-full">
              {t('open.go')} <ArrowRight aria-hidden size={18} />
            </ButtonLink>
          </Door>
        </div>
        <Picture t={t} className="mx-auto mb-8 w-full max-w-[560px] lg:hidden" />
        <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line-2 py-5 text-[13px] text-muted">
          <p>{t.rich('source', { journal: (name) => <i className="font-serif text-[14px]">{name}</i> })}</p>
          <p>
            <a href="/check">{t('check')}</a> · <a href="/return">{t('back')}</a> · {t('expiry')}
          </p>
        </footer>
      </main>
    </div>
  );
}

function Door({ title, what, children }: { title: string; what: string; children: ReactNode }) {
  return (
    <section className="barred">
      <h2 className="mt-1 font-serif text-2xl/[30px] font-semibold">{title}</h2>
      <p className="mt-1 mb-4 max-w-[400px] text-[15px]/[22px] text-balance text-muted md:min-h-11">{what}</p>
      {children}
    </section>
  );
}
