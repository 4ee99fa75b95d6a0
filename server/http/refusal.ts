/** Every answer that is not what was asked for has this shape: a code, and a sentence for people. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { coded, type CodedRefusal } from '../sentences.ts';

const statusOf: Record<string, ContentfulStatusCode> = {
  badMessage: 400,
  badOptions: 400,
  nothingToCheck: 400,
  clauseTooLong: 400,
  tooManyClauses: 400,
  wrongConfirmation: 400,
  noSession: 401,
  crossOrigin: 403,
  notAllowed: 403,
  notFound: 404,
  unknownCode: 404,
  unknownRoom: 404,
  unknownSecret: 404,
  unknownReturnCode: 404,
  unknownScenario: 404,
  unknownTalk: 404,
  roomErased: 410,
  roomExpired: 410,
  tooLarge: 413,
  notJson: 415,
  tooFast: 429,
  tooManyAttempts: 429,
  serverError: 500,
  notKept: 503,
  serverStopping: 503,
};
/** What the rules of a room refuse conflicts with how the room is. */
const ruleStatus = 409;

/** Thrown by a step of a route; the app answers with it. */
export class Refusal extends Error {
  readonly body: CodedRefusal;
  readonly status: ContentfulStatusCode;
  constructor(body: CodedRefusal) {
    super(body.refused);
    this.body = { refused: body.refused, ...(body.params ? { params: body.params } : {}), sentence: body.sentence };
    this.status = statusOf[body.refused] ?? ruleStatus;
  }
}
export const refusal = (code: string, params?: Record<string, string | number>) => new Refusal(coded(code, params));

export const answerRefusal = (c: Context, { body, status }: Refusal) => {
  if (status === 429 && typeof body.params?.minutes === 'number') c.header('retry-after', String(body.params.minutes * 60));
  c.header('cache-control', 'no-store');
  return c.json(body, status);
};
