'use client';
/** The projector's main arrangement: the table above (640 of 1080), a panel of two halves below. */
import type { ReactNode } from 'react';
import type { Ballot } from '../../negotiation/ballots.ts';
import { RoomTable } from '../table/RoomTable.tsx';
import { TableClock } from './TableClock.tsx';

export function TableAndPanel({ ballot, left, right }: { ballot: Ballot | null; left: ReactNode; right: ReactNode }) {
  return (
    <>
      <RoomTable size="panel" ballot={ballot} className="mx-auto w-full max-w-[560px] flex-none px-2 py-3 projector:hidden">
        {ballot ? undefined : <TableClock size="panel" />}
      </RoomTable>
      <RoomTable size="screen" ballot={ballot} className="hidden min-h-0 flex-[640] projector:block">
        {ballot ? undefined : <TableClock size="screen" />}
      </RoomTable>
      <div className="flex-1 border-t border-line bg-surface projector:grid projector:flex-[364] projector:grid-cols-[920fr_872fr] projector:px-[2.286em] projector:pt-[0.857em]">
        <div className="min-w-0 p-4 projector:p-0 projector:pe-[1.3em]">{left}</div>
        <div className="min-w-0 border-t border-line-2 p-4 projector:border-s projector:border-t-0 projector:p-0 projector:ps-[1.7em]">
          {right}
        </div>
      </div>
    </>
  );
}
