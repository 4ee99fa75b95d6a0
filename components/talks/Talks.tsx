'use client';
/** The talks of a delegate: the list of channels, or one of them. */
import { showChannel, useShownChannel } from '../../client/goToTalks.ts';
import { useChannels } from '../../client/channels.ts';
import { ChannelList } from './ChannelList.tsx';
import { ChannelView } from './ChannelView.tsx';

export function Talks({ className = '' }: { className?: string }) {
  const shown = useShownChannel();
  const channels = useChannels();
  // one that is no longer ours (left, or of a seat one has been moved from) is not in the list any more
  const channel = channels.find(({ key }) => key === shown);
  return channel ? (
    <ChannelView key={channel.key} channel={channel} onBack={() => showChannel(null)} className={className} />
  ) : (
    <ChannelList channels={channels} className={className} />
  );
}
