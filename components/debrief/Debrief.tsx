'use client';
/** What came of it: the outcome, how it went, who voted how, the treaty against the framework, every clause and its fate. For delegates and for the desk. */
import { usePast } from '../../client/usePast.ts';
import { useOpen } from '../../client/hooks.ts';
import { AgainstFramework } from './AgainstFramework.tsx';
import { AdoptedTreaty } from './AdoptedTreaty.tsx';
import { ClauseFates } from './ClauseFates.tsx';
import { Files } from './Files.tsx';
import { Outcome } from './Outcome.tsx';
import { PastMissing } from './PastMissing.tsx';
import { SeatPoints } from './SeatPoints.tsx';
import { Spoken } from './Spoken.tsx';
import { Timeline } from './Timeline.tsx';
import { VotingRecord } from './VotingRecord.tsx';

export function Debrief() {
  const past = usePast();
  const { briefs } = useOpen();
  return (
    <div className="mx-auto flex max-w-[1440px] flex-col gap-8 px-4 py-6 lg:px-6 print:gap-6">
      <Outcome past={past} />
      <PastMissing past={past} />
      <Timeline past={past} />
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
        <VotingRecord ballots={past.ballots} />
        <AgainstFramework />
      </div>
      <ClauseFates ballots={past.ballots} />
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,440px)]">
        <AdoptedTreaty />
        <div className="flex flex-col gap-8">
          <Files />
          <Spoken />
          {briefs && <SeatPoints briefs={briefs} />}
        </div>
      </div>
    </div>
  );
}
