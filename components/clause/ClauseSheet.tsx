'use client';
/** A clause in full, over whatever one was reading: `#c7` in the address opens it, so that it can be linked to. */
import { useFormatter, useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useHash } from '../../client/useHash.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { FaceNotes } from '../marks/FaceNote.tsx';
import { TalkAbout } from '../talks/TalkAbout.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { BallotsOn } from './BallotsOn.tsx';
import { ClauseActions } from './ClauseActions.tsx';
import { Findings } from './Findings.tsx';
import { HowRead } from './HowRead.tsx';
import { Versions } from './Versions.tsx';

const clauseIn = (hash: string) => (/^c[1-9][0-9]{0,6}$/.test(hash) ? (hash as ClauseId) : null);

export function ClauseSheet() {
  const t = useTranslations('clause');
  const state = useTranslations('common.state');
  const { hash, putAway } = useHash();
  const { seat } = useMe();
  const pack = usePack();
  const { clauses } = useOpen();
  const id = clauseIn(hash);
  const clause = id ? clauses[id] : undefined;
  const issue = pack.issues.find((other) => other.id === clause?.issue);
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => (open ? undefined : putAway())}
      wide
      title={issue ? t('title', { number: articleNumber(pack, issue.id), title: issue.title }) : t('gone.title')}
      description={clause ? t('description', { clause: clause.id, state: state(clause.state) }) : t('gone.reason')}
      {...(clause && seat !== null
        ? {
            actions: (
              <>
                <TalkAbout clause={clause} />
                <ClauseActions clause={clause} />
              </>
            ),
          }
        : {})}
    >
      {clause && <ClauseBody clause={clause} />}
    </Dialog>
  );
}

export function ClauseBody({ clause }: { clause: Clause }) {
  const t = useTranslations('clause');
  const format = useFormatter();
  const { seats } = usePack();
  const version = currentVersion(clause);
  const seatOf = (id: string) => seats.find((seat) => seat.id === id);
  return (
    <div className="flex flex-col gap-6">
      <section aria-label={t('wording')}>
        <p className="treaty-text whitespace-pre-line">{version.wording}</p>
        {version.acknowledgement && (
          <figure className="mt-3 border-l-2 border-line-2 pl-3 text-[14px]/[20px]">
            <figcaption className="text-[12px]/[16px] text-muted">
              {t('acknowledgement', { seat: seatOf(version.by)?.name ?? version.by })}
            </figcaption>
            <blockquote className="font-serif text-[16px]/[24px]">{version.acknowledgement}</blockquote>
          </figure>
        )}
      </section>
      <section>
        <h3 className="mb-1 text-[13px]/[20px] font-semibold">{t('sponsors')}</h3>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {clause.sponsors.map((id, at) => {
            const seat = seatOf(id);
            return (
              <li key={id} className="flex items-baseline gap-1.5">
                {seat ? <SeatName seat={seat} width={18} /> : id}
                {at === 0 && clause.sponsors.length > 1 && <span className="text-[12px]/[16px] text-muted">{t('lead')}</span>}
              </li>
            );
          })}
        </ul>
      </section>
      <section className="barred">
        <h3 className="flex items-baseline justify-between gap-2 text-[13px]/[20px] font-semibold">
          {t('findings')}
          {version.read && (
            <span className="tnum font-normal text-muted">
              {t('checked', { at: format.dateTime(version.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })}
            </span>
          )}
        </h3>
        <FaceNotes version={version} />
        <Findings findings={version.findings} conflicts={version.conflicts} unread={!version.read} />
      </section>
      <HowRead version={version} />
      <BallotsOn clause={clause} />
      <Versions clause={clause} />
    </div>
  );
}
