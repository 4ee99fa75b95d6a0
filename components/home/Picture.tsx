/** The picture of what this is: a table, cards, and a clause in the middle with its verdict. Drawn on the server, decorative. */
import type { Translator } from './words.ts';
import { Oval } from '../table/Oval.tsx';
import type { CardFace } from '../table/Card.tsx';

const cards: CardFace[] = ['for', 'none', 'none', 'for', 'for', 'for', 'for', 'for', 'abstain', 'for', 'for', 'none'];

export function Picture({ t, className = '' }: { t: Translator; className?: string }) {
  const flags = t('picture.flags').split(' ');
  const names = t('picture.names').split('|');
  const places = flags.map((flag, at) => ({
    seat: { id: flag as never, name: names[at] ?? '', emblem: { flag } },
    presence: 'shown' as const,
    card: cards[at] ?? 'none',
  }));
  return (
    <Oval size="home" places={places} ends={flags.slice(0, 2)} className={className}>
      <foreignObject x={-176} y={-75} width={352} height={152}>
        <div className="h-[150px] border border-line-2 bg-surface px-6 pt-3.5 font-serif text-[17px]/[25px]">
          <p>
            <span className="text-muted">{t('picture.article')}</span> <b className="font-semibold">{t('picture.title')}</b>
          </p>
          <p style={{ textWrap: 'wrap' }}>
            {t('picture.before')} <del>{t('picture.deleted')}</del> <ins className="whitespace-nowrap">{t('picture.inserted')}</ins>{' '}
            {t('picture.after')}
          </p>
          <p className="flex items-center justify-end gap-1.5 font-sans text-[14px] font-semibold text-within">
            <svg viewBox="0 0 24 24" className="size-5 rounded-mark bg-within p-[3px] text-on-verdict">
              <path
                d="M4.5 12.5l5 5 10-11"
                fill="none"
                stroke="currentColor"
                strokeWidth="3"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
            {t('picture.verdict')} <span className="font-normal text-muted">{t('picture.term')}</span>
          </p>
        </div>
      </foreignObject>
    </Oval>
  );
}
