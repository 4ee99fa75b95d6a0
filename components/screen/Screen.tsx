'use client';
/**
 * The projector, and the observers' page: follows the room by itself. On a projector every size is a multiple of 28 px at 1920 × 1080
 * and grows with the window; on a phone the same scenes stack and scroll.
 */
import { useOpen } from '../../client/hooks.ts';
import { ArriveScene } from './ArriveScene.tsx';
import { BallotScene } from './BallotScene.tsx';
import { BriefScene } from './BriefScene.tsx';
import { DebateScene } from './DebateScene.tsx';
import { DebriefScene } from './DebriefScene.tsx';
import { ResultScene } from './ResultScene.tsx';
import type { Scene } from './scene.ts';
import { ScreenHead } from './ScreenHead.tsx';
import { SignatureScene } from './SignatureScene.tsx';
import { ToldScene } from './ToldScene.tsx';
import { useScene } from './useScene.ts';
import { useScreenAnnouncements } from './useScreenAnnouncements.ts';
import { WeakPointsScene } from './WeakPointsScene.tsx';

export function Screen({ theme }: { theme: 'light' | 'dark' }) {
  const scene = useScene();
  const { title } = useOpen();
  useScreenAnnouncements();
  return (
    <div
      data-theme={theme}
      className="relative flex min-h-dvh flex-col overflow-x-clip bg-paper text-[15px]/[1.4] text-ink projector:h-dvh projector:overflow-hidden projector:text-[min(1.4583vw,2.5926vh)]/[1.29]"
    >
      <ScreenHead scene={scene} theme={theme} />
      <main id="main" aria-label={title} className="flex min-h-0 flex-1 flex-col">
        <Shown scene={scene} />
      </main>
    </div>
  );
}

const scenes = {
  arrive: ArriveScene,
  brief: BriefScene,
  debate: DebateScene,
  signature: SignatureScene,
  debrief: DebriefScene,
  weakPoints: WeakPointsScene,
  inject: ToldScene,
};

function Shown({ scene }: { scene: Scene }) {
  if (scene.shows === 'ballot') return <BallotScene ballot={scene.ballot} />;
  if (scene.shows === 'result') return <ResultScene ballot={scene.ballot} />;
  const Scene = scenes[scene.shows];
  return <Scene />;
}
