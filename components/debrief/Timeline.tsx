'use client';
/** How it went: phases as bands, ballots and clauses on two lines; a ballot chosen is told above. Its table tells everything. */
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Past } from '../../client/usePast.ts';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { Chart } from './Chart.tsx';
import { spanOf } from './figures.ts';
import { HappeningTable } from './HappeningTable.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { ToldBallot } from './ToldBallot.tsx';

export function Timeline({ past: { ballots, happenings } }: { past: Past }) {
  const t = useTranslations('debrief.timeline');
  const format = useFormatter();
  const open = useOpen();
  const [chosen, choose] = useState<Ballot['id'] | null>(null);
  const closed = ballots.filter(({ closedAt }) => closedAt !== undefined);
  const told = closed.find(({ id }) => id === chosen) ?? closed.at(-1);
  const { from, to } = spanOf({ open }, happenings);
  return (
    <Chart
      title={t('title')}
      measure={t('measure', {
        day: format.dateTime(from, { day: 'numeric', month: 'long', year: 'numeric' }),
        from: format.dateTime(from, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
        to: format.dateTime(to, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      })}
      picture={<TimelinePicture {...{ happenings, from, to }} ballots={closed} told={told?.id ?? null} onTell={choose} />}
      table={<HappeningTable {...{ happenings, ballots }} />}
      closing={told ? <ToldBallot ballot={told} /> : t('noBallot')}
    />
  );
}
