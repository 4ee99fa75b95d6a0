/** Asks the server over HTTP. A refusal is a value with a code and a sentence; a lost connection is one too. */
export interface HttpRefusal {
  ok: false;
  refused: string;
  sentence: string;
}
export type Answer<T> = { ok: true; value: T } | HttpRefusal;

export async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const value: unknown = await response.json();
    if (response.ok) return { ok: true, value: value as T };
    const { refused = 'failed', sentence = '' } = value as Partial<HttpRefusal>;
    return { ok: false, refused, sentence };
  } catch {
    return { ok: false, refused: 'offline', sentence: '' };
  }
}
