import type { Socket } from 'socket.io-client';
import type { Command } from '../../negotiation/commands.ts';

// oxlint-disable typescript/no-explicit-any -- the client knows nothing of our types, on purpose
export interface Client {
  socket: Socket;
  streams: Record<string, any>;
  at: Record<string, number>;
  frames: [string, any][];
  notices: { code: string; sentence: string }[];
  welcome?: any;
  welcomed: number;
  until<T>(look: (streams: Record<string, any>) => T, ms?: number): Promise<T>;
  read(text: string): Promise<any>;
  command(command: Command | Record<string, unknown>, id?: string): Promise<any>;
}
export function ask(base: string, method: string, path: string, given?: { body?: unknown; token?: string }): Promise<any>;
export function connect(base: string, auth: { room: string; as: string; token?: string }, options?: object): Client;
