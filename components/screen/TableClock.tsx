'use client';
/** In the middle of the table while nothing is being voted on: the time left in this phase, or that the room is paused. */
import { useTranslations } from 'use-intl';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import { formatLeft } from '../marks/Clock.tsx';

const sizes = { screen: { figure: 128, words: 30 }, panel: { figure: 34, words: 12 } } as const;

export function TableClock({ size }: { size: keyof typeof sizes }) {
  const t = useTranslations('screen.debate');
  const common = useTranslations('common');
  const now = useNow();
  const { phase, phaseEndsAt, pausedAt, floor } = useOpen();
  const { seats } = usePack();
  const floorWords = useTranslations('floor');
  const { speaking, caucus } = floor;
  const until = speaking?.endsAt ?? caucus?.endsAt ?? phaseEndsAt;
  const label = speaking
    ? floorWords(speaking.kind === 'reply' ? 'replies' : 'speaks', { seat: seats.find(({ id }) => id === speaking.seat)?.name ?? '' })
    : caucus
      ? floorWords(`caucus.${caucus.kind}`)
      : t('clock');
  const { figure, words } = sizes[size];
  const left = until === null ? null : until - (pausedAt ?? now);
  if (left === null || left >= 86_400_000)
    return (
      <text textAnchor="middle" y={words * 0.4} fontSize={words * 1.5} className="fill-muted font-serif">
        {pausedAt === null ? common(`phases.${phase}`) : common('paused')}
      </text>
    );
  return (
    <text textAnchor="middle" className="tnum fill-ink">
      <tspan
        x={0}
        y={figure * 0.22}
        fontSize={figure}
        fontWeight={600}
        letterSpacing={figure * -0.02}
        className={pausedAt !== null ? 'fill-muted' : left < 0 ? 'fill-contradicts' : ''}
      >
        {formatLeft(left)}
      </tspan>
      <tspan x={0} y={figure * 0.22 + words * 1.7} fontSize={words} className={pausedAt === null ? 'fill-muted' : 'fill-departs'}>
        {pausedAt === null ? label : common('paused')}
      </tspan>
    </text>
  );
}
