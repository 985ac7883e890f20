import { current, t } from './words.js';

const KEY = 'token';

export const token = () => sessionStorage.getItem(KEY);
export const keep = value => sessionStorage.setItem(KEY, value);
export const forget = () => sessionStorage.removeItem(KEY);

/** What the token says about its owner; the server alone decides whether it is true. */
export function claims() {
  try {
    const bytes = Uint8Array.from(atob(token().split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}

async function call(path, options = {}) {
  const answer = await fetch(path, {
    ...options,
    headers: { 'Accept-Language': current(), Authorization: `Bearer ${token()}`, ...options.headers },
  });
  if (answer.status === 401) {
    forget();
    location.hash = '#/sign-in';
  }
  if (!answer.ok) {
    const said = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(said.detail ?? said.title ?? `${t('failed')} (${answer.status})`), { said });
  }
  return answer;
}

export const get = async path => (await call(path)).json();

export const post = async (path, body, headers = {}) => (await call(path, {
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
})).json();

/** Names a call, so that sent again it is done once; good on pages that are not secure too. */
export function onceKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const page = async path => (await call(path, { headers: { Accept: 'text/html' } })).text();

const known = new Map();

/** What the server says the same of to everybody: asked for once in each language. */
function once(path) {
  const key = current() + path;
  if (!known.has(key)) known.set(key, get(path).catch(problem => { known.delete(key); throw problem; }));
  return known.get(key);
}

export const commands = async () => (await once('/api/v1/commands')).commands;

/** The command of this name where the caller's role may send it. */
export const maySend = async name => (await commands()).find(({ command, senders }) => command === name && senders.includes(claims().role));

/** The network of stations, as a tree. */
export const stations = async () => (await once('/api/v1/stations')).stations;

/** Titles of the rules by their codes. */
export const rules = async () =>
  new Map((await once('/api/v1/rules')).items.map(rule => [rule.code, rule.title]));

/** Made-up users, where the server has any. */
export async function demoUsers() {
  const answer = await fetch('/demo/users').catch(() => null);
  return answer?.ok ? answer.json() : [];
}

export async function demoToken(user) {
  const answer = await fetch(`/demo/token?user=${encodeURIComponent(user)}`);
  return (await answer.json()).access_token;
}
