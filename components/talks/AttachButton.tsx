'use client';
/** Chooses the text that goes with the next message of a channel: a clause on the table, or a draft of one's own delegation. */
import { Paperclip } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useAttached } from '../../client/attached.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Attached } from '../../negotiation/cards.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import type { IssueId } from '../../treaty/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { useDrafts } from '../room/Drafts.tsx';
import { articleNumber } from '../treaty/outline.ts';

export function AttachButton({ channel }: { channel: string }) {
  const t = useTranslations('talks.attach');
  const [open, setOpen] = useState(false);
  const { attach } = useAttached(channel);
  const choose = (what: Attached) => {
    attach(what);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        aria-label={t('button')}
        title={t('button')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="grid size-11 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
      >
        <Paperclip aria-hidden size={18} />
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('description')}>
        <Texts choose={choose} />
      </Dialog>
    </>
  );
}

function Texts({ choose }: { choose: (what: Attached) => void }) {
  const t = useTranslations('talks.attach');
  const state = useTranslations('common.state');
  const pack = usePack();
  const { clauses } = useOpen();
  const { seat } = useMe();
  const drafts = useDrafts();
  const article = (issue: IssueId | undefined) => {
    const found = pack.issues.find(({ id }) => id === issue);
    return found ? t('article', { article: articleNumber(pack, found.id), title: found.title }) : t('noArticle');
  };
  const tabled = Object.values(clauses)
    .filter((clause) => clause.state !== 'withdrawn')
    .sort((a, b) => articleNumber(pack, a.issue) - articleNumber(pack, b.issue) || numberOf(a.id) - numberOf(b.id));
  return (
    <div className="flex flex-col gap-5">
      <Group title={t('clauses')} none={tabled.length === 0 ? t('noClauses') : null}>
        {tabled.map((clause) => (
          <Choice
            key={clause.id}
            title={article(clause.issue)}
            more={t('clause', { clause: clause.id, state: state(clause.state) })}
            text={currentVersion(clause).wording}
            onChoose={() => choose({ kind: 'clause', clause: clause.id, version: clause.versions.length - 1 })}
          />
        ))}
      </Group>
      <Group
        title={t('drafts', { seat: pack.seats.find(({ id }) => id === seat)?.name ?? '' })}
        none={drafts.length === 0 ? t('noDrafts') : null}
      >
        {drafts.map(({ id, content }) => {
          const option = pack.issues.find((issue) => issue.id === content.issue)?.options.find((one) => one.id === content.option);
          const text = content.way === 'text' ? (content.text ?? '') : content.way === 'option' ? (option?.label ?? '') : '';
          return <Choice key={id} title={article(content.issue)} text={text} onChoose={() => choose({ kind: 'draft', draft: id })} />;
        })}
      </Group>
    </div>
  );
}

function Group({ title, none, children }: { title: string; none: string | null; children: ReactNode }) {
  return (
    <section>
      <h3 className="border-b border-line pb-1 text-[13px]/[20px] font-semibold">{title}</h3>
      {none ? <p className="py-2 text-[13px]/[18px] text-muted">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Choice({ title, more, text, onChoose }: { title: string; more?: string; text: string; onChoose: () => void }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={onChoose} className="w-full py-2 text-left hover:bg-sunk">
        <span className="block text-[14px]/[20px] font-semibold">{title}</span>
        {more && <span className="block text-[12px]/[16px] text-muted">{more}</span>}
        {text && <span className="line-clamp-2 font-serif text-[15px]/[22px]">{text}</span>}
      </button>
    </li>
  );
}
