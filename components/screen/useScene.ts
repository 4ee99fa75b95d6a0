'use client';
import { useNow, useOpen } from '../../client/hooks.ts';
import { sceneOf, type Scene } from './scene.ts';

export const useScene = (): Scene => sceneOf(useOpen(), useNow());
