'use client';
/** The head of the projector, 76 px at 1920: what is shown, the phase, the time left. */
import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { numberIn } from '../desk/useNames.ts';
import { Clock } from '../marks/Clock.tsx';
import { articleNumber } from '../treaty/outline.ts';
import type { Scene } from './scene.ts';

export function ScreenHead({ scene, theme }: { scene: Scene; theme: 'light' | 'dark' }) {
  const common = useTranslations('common');
  const { title } = usePack();
  const { title: room, phase, pausedAt } = useOpen();
  return (
    <header className="flex flex-none flex-wrap items-center justify-between gap-x-6 border-t-[4px] border-b border-t-ink border-b-line px-4 py-2 projector:h-[2.714em] projector:flex-nowrap projector:px-[2.286em] projector:py-0">
      <p className="min-w-0 truncate">
        {scene.shows === 'ballot' || scene.shows === 'result' ? (
          <BallotName scene={scene} />
        ) : (
          <>
            <strong className="font-semibold">{title}</strong> <span className="ms-[0.5em] text-muted">{room}</span>
          </>
        )}
      </p>
      <p className="order-last w-full truncate text-muted projector:order-none projector:w-auto">
        {common(`phases.${phase}`)}
        {pausedAt !== null && <span className="font-semibold text-departs"> · {common('paused')}</span>}
        <Matter scene={scene} />
      </p>
      <div className="flex items-center gap-[0.7em]">
        <TimeLeft />
        <ThemeLink theme={theme} />
      </div>
    </header>
  );
}

function BallotName({ scene }: { scene: Extract<Scene, { shows: 'ballot' | 'result' }> }) {
  const t = useTranslations('screen.head');
  const number = numberIn(scene.ballot.id);
  return t.rich(scene.shows === 'ballot' ? 'open' : 'closed', { number, b: (text) => <strong className="font-semibold">{text}</strong> });
}

/** In a ballot, which article it is about. */
function Matter({ scene }: { scene: Scene }) {
  const t = useTranslations('screen.head');
  const pack = usePack();
  const { clauses } = useOpen();
  if (!('ballot' in scene)) return null;
  const clause = clauseOn(scene.ballot);
  const issue = pack.issues.find(({ id }) => clause && id === clauses[clause]?.issue);
  return issue ? <>{t('matter', { article: articleNumber(pack, issue.id), title: issue.title })}</> : null;
}

function TimeLeft() {
  const t = useTranslations('screen.head');
  const { phaseEndsAt, pausedAt } = useOpen();
  if (phaseEndsAt === null) return null;
  return (
    <p className="flex items-baseline gap-[0.7em] whitespace-nowrap">
      <span className="hidden text-muted sm:inline">{t('left')}</span>
      <Clock until={phaseEndsAt} frozenAt={pausedAt} />
    </p>
  );
}

/** The projector is dark unless its address says otherwise: a bright room may want it light. */
function ThemeLink({ theme }: { theme: 'light' | 'dark' }) {
  const t = useTranslations('screen.head');
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <a
      href={theme === 'dark' ? '?theme=light' : '?theme=dark'}
      aria-label={t(theme === 'dark' ? 'toLight' : 'toDark')}
      className="grid size-8 place-items-center rounded-ctl text-muted opacity-60 hover:opacity-100 focus-visible:opacity-100"
    >
      <Icon aria-hidden size={18} />
    </a>
  );
}
