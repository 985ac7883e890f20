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
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? problem.title ?? `${t('failed')} (${answer.status})`);
  }
  return answer;
}

export const get = async path => (await call(path)).json();

export const post = async (path, body) =>
  (await call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })).json();

export const page = async path => (await call(path, { headers: { Accept: 'text/html' } })).text();

/** Made-up users, where the server has any. */
export async function demoUsers() {
  const answer = await fetch('/demo/users').catch(() => null);
  return answer?.ok ? answer.json() : [];
}

export async function demoToken(user) {
  const answer = await fetch(`/demo/token?user=${encodeURIComponent(user)}`);
  return (await answer.json()).access_token;
}
