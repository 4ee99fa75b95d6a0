import type { Metadata } from 'next';
import { DelegateRoom } from '../../../components/room/DelegateRoom.tsx';

export const metadata: Metadata = { title: 'Room' };

export default function RoomPage() {
  return <DelegateRoom />;
}
