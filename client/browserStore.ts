/** What the browser keeps for us by name, for ever; where it refuses (a private window, a full disk), this page's memory does until it is left. */
const memory = new Map<string, string>();

export interface Store {
  get: (name: string) => string | null;
  set: (name: string, text: string) => void;
  remove: (name: string) => void;
  /** all that begin so */
  names: (beginning: string) => string[];
  /** calls whenever something is set or removed here; answers with how to stop */
  subscribe: (tell: () => void) => () => void;
}

const listeners = new Set<() => void>();
const tellAll = () => {
  for (const tell of listeners) tell();
};

function tried<T>(act: (storage: Storage) => T, otherwise: T): T {
  try {
    return act(window.localStorage);
  } catch {
    return otherwise;
  }
}

export const browserStore: Store = {
  get: (name) => memory.get(name) ?? tried((storage) => storage.getItem(name), null),
  set: (name, text) => {
    const kept = tried((storage) => (storage.setItem(name, text), true), false);
    if (kept) memory.delete(name);
    else memory.set(name, text);
    tellAll();
  },
  remove: (name) => {
    memory.delete(name);
    tried((storage) => storage.removeItem(name), undefined);
    tellAll();
  },
  names: (beginning) => {
    const all = new Set([...memory.keys(), ...tried((storage) => Object.keys(storage), [])]);
    return [...all].filter((name) => name.startsWith(beginning));
  },
  subscribe: (tell) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
};
