'use client';
/** In the debate: the table with the time left, the clause tabled last, and how far the treaty has come. */
import { useTranslations } from 'use-intl';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { waitingClauses } from '../desk/nextStep.ts';
import { worstFinding } from '../desk/worstFinding.ts';
import { PartlyMark } from '../marks/FaceNote.tsx';
import { Verdict } from '../marks/Verdict.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { FloorNow } from './FloorNow.tsx';
import { ClauseText } from './ClauseText.tsx';
import { TableAndPanel } from './TableAndPanel.tsx';
import { TreatyProgress } from './TreatyProgress.tsx';

export function DebateScene() {
  const open = useOpen();
  const latest = waitingClauses(open).at(-1);
  const { floor } = open;
  if (floor.speaking || floor.caucus) return <TableAndPanel ballot={null} left={<FloorNow />} right={<TreatyProgress />} />;
  return <TableAndPanel ballot={null} left={latest ? <Latest clause={latest} /> : <NothingTabled />} right={<TreatyProgress />} />;
}

function Latest({ clause }: { clause: Clause }) {
  const t = useTranslations('screen.debate');
  const verdicts = useTranslations('common.verdicts');
  const pack = usePack();
  const now = useNow();
  const version = currentVersion(clause);
  const issue = pack.issues.find(({ id }) => id === clause.issue);
  const seat = pack.seats.find(({ id }) => id === clause.sponsors[0])?.name ?? '';
  const worst = worstFinding(version);
  return (
    <section aria-label={t('latest')}>
      <p className="text-muted">{t('tabledBy', { seat, minutes: Math.max(0, Math.floor((now - version.at) / 60_000)) })}</p>
      <h1 className="font-serif text-[1.36em]/[1.3] font-semibold text-balance">
        {t('article', { article: articleNumber(pack, clause.issue), title: issue?.title ?? '' })}
      </h1>
      <ClauseText version={version} className="mt-[0.3em]" />
      <p className="mt-[0.5em] flex flex-wrap gap-x-[1em] gap-y-[0.2em] [&_*]:!text-[length:inherit]">
        {version.read ? (
          <Verdict mark={worst?.verdict ?? 'silent'} {...(worst ? { term: worst.term } : {})} hollow size={24} />
        ) : (
          <span className="text-muted">{verdicts('unread')}</span>
        )}
        <PartlyMark version={version} size={24} />
      </p>
    </section>
  );
}

function NothingTabled() {
  const t = useTranslations('screen.debate');
  return (
    <section>
      <h1 className="font-serif text-[2em]/[1.2] font-semibold text-balance">{t('nothing')}</h1>
      <p className="mt-[0.4em] text-muted">{t('nothingReason')}</p>
    </section>
  );
}
