// The node's API. The page offers what the node describes in openapi.json, and nothing else.

const described = new Set();
let token = sessionStorage.getItem('token');

export function setToken(value) {
  token = value;
  sessionStorage.setItem('token', value);
}

export function hasToken() {
  return Boolean(token);
}

/** Asks what the node can do. */
export async function discover() {
  const answer = await fetch('/api/openapi.json', { cache: 'no-store' });
  const { paths, components } = await answer.json();
  for (const [path, methods] of Object.entries(paths)) {
    Object.entries(methods).forEach(([method, operation]) => describe(method.toUpperCase() + ' ' + path, operation, components));
  }
}

function describe(name, operation, components) {
  const resolved = (one) => (one.$ref ? one.$ref.split('/').slice(2).reduce((at, step) => at[step], components) : one);
  const body = operation.requestBody && resolved(operation.requestBody).content['application/json'].schema;
  const parts = [...(operation.parameters || []).map((one) => resolved(one).name), ...Object.keys((body && resolved(body).properties) || {})];
  [name, ...parts.map((part) => name + ' ' + part)].forEach((one) => described.add(one));
}

/** @param operation such as "GET /api/feeds", or "GET /api/feeds group" for one of its parameters */
export function offers(operation) {
  return described.has(operation);
}

/** Only those of the parameters that the operation has. */
export function fitting(operation, parameters) {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => offers(operation + ' ' + name)));
}

/** @throws Error with the node's own words, and the status of its answer */
export async function get(path, parameters) {
  return ask(path + query(parameters), {});
}

export async function post(path, body) {
  return ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

/** Null where the node has no such operation. */
export async function maybe(operation, path, parameters) {
  return offers(operation) ? get(path, parameters) : null;
}

async function ask(path, request) {
  const headers = { ...request.headers, ...(token ? { Authorization: 'Bearer ' + token } : {}) };
  const answer = await fetch('/api/' + path, { ...request, headers, cache: 'no-store' });
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(said.detail), { status: answer.status });
  return said;
}

function query(parameters) {
  const given = Object.entries(parameters || {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
}

const LARGEST = 200;

/** So many of a list, of which one answer holds LARGEST at the most. */
export async function many(path, name, parameters, most) {
  const found = [];
  let answer;
  do {
    const limit = Math.min(LARGEST, most - found.length);
    answer = await get(path, { ...parameters, limit, cursor: answer && answer.next });
    found.push(...answer[name]);
  } while (answer.next && found.length < most);
  return { ...answer, [name]: found };
}
