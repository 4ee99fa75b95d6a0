'use client';
/** The table of this room, with the cards of a ballot on it: a 104-pixel strip on a phone, a panel beside the treaty, the whole projector. */
import type { ReactNode } from 'react';
import { useMySeat, useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { Middle } from './Middle.tsx';
import { Oval } from './Oval.tsx';
import { endsOf, type TableSize } from './places.ts';
import { placesOf } from './placesOf.ts';
import { TableInWords } from './TableInWords.tsx';

export function RoomTable({
  size,
  ballot,
  className = '',
  children,
}: {
  size: Exclude<TableSize, 'home'>;
  ballot: Ballot | null;
  className?: string;
  /** drawn in the middle instead of the ballot's figures (SVG, origin at the centre, units of the layout) */
  children?: ReactNode;
}) {
  const open = useOpen();
  const pack = usePack();
  const mine = useMySeat();
  const voters = ballot ? votersOf(ballot.rule, pack.seatGroups).size : 0;
  return (
    <div className={className}>
      <Oval size={size} places={placesOf(open, pack, ballot, mine)} ends={endsOf(pack)} className="h-full w-full">
        {children ?? (ballot && <Middle size={size} pack={pack} ballot={ballot} voters={voters} />)}
      </Oval>
      <TableInWords open={open} pack={pack} ballot={ballot} />
    </div>
  );
}
