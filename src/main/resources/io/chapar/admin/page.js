'use strict';
// What feeds say is hostile: it reaches the page through textContent and checked addresses alone.

const EVERY = 5000;
const LARGEST = 200;
const MINUTE = 60000;
const shown = { feeds: 20, reports: 12, dead: 10, held: 10 };
const one = (id) => document.getElementById(id);
const number = new Intl.NumberFormat('en');
let token = sessionStorage.getItem('token');
let asking = false;

// --- asking

async function api(path, body) {
  const headers = token ? { Authorization: 'Bearer ' + token } : {};
  const request = { headers, cache: 'no-store' };
  if (body) {
    headers['Content-Type'] = 'application/json';
    Object.assign(request, { method: 'POST', body: JSON.stringify(body) });
  }
  const answer = await fetch('/api/' + path, request);
  const said = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(said.detail), { status: answer.status });
  }
  return said;
}

/** So many of a list, of which one answer holds LARGEST at the most. */
async function many(path, name, most) {
  const found = [];
  let next;
  do {
    const limit = Math.min(LARGEST, most - found.length);
    const answer = await api(path + 'limit=' + limit + (next ? '&cursor=' + encodeURIComponent(next) : ''));
    found.push(...answer[name]);
    next = answer.next;
  } while (next && found.length < most);
  return { [name]: found, next };
}

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const [overview, alarms, subscribers, dead, held, items, failing, feeds, reports, edits] = await Promise.all([
      api('overview'), api('alarms'), api('subscribers'),
      many('deliveries?state=dead&', 'deliveries', shown.dead), many('deliveries?state=held&', 'deliveries', shown.held),
      api('items/dead?limit=5'), api('feeds?failing=true&limit=50'),
      many('feeds?', 'feeds', shown.feeds), many('reports?', 'reports', shown.reports), api('edits')]);
    one('login').hidden = true;
    summary(overview, alarms.alarms, subscribers.subscribers);
    list('subscriber-list', 'subscriber', subscribers.subscribers.sort(worstFirst), (s) => s.name, subscriber);
    deadOnes(dead, subscribers.subscribers);
    heldBack(held, overview.held);
    givenUp(items.items, overview.counts.deadItems);
    list('feed-list', 'feed', failingFirst(failing.feeds, feeds.feeds), (f) => f.name, feed);
    one('feed-count').textContent = overview.counts.watched || '';
    more('feed', feeds, feeds.feeds);
    list('report-list', 'report', reports.reports, (r) => r.id + r.version, report);
    more('report', reports, reports.reports);
    list('edit-list', 'edit', edits.edits.slice(0, 8), (e) => e.at + e.files, edit);
    one('edit-none').hidden = edits.edits.length > 0;
    set(one('asked'), 'As of ' + new Date().toLocaleTimeString());
  } catch (failure) {
    trouble(failure);
  } finally {
    asking = false;
  }
}

function trouble(failure) {
  if (failure.status === 401) {
    one('login').hidden = false;
    set(one('verdict'), token ? 'This is not its token.' : 'This node asks for its token.');
  } else {
    set(one('verdict'), 'The node does not answer' + (failure.status ? ': ' + failure.message : '.'));
  }
}

// --- words

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function plural(count, word) {
  return number.format(count) + '\u00a0' + word + (count === 1 ? '' : 's');
}

function length(millis) {
  const seconds = Math.round(millis / 1000);
  if (millis < 950) return (millis / 1000).toFixed(1) + ' s';
  if (seconds < 90) return seconds + ' s';
  if (seconds < 5400) return Math.round(seconds / 60) + ' min';
  return seconds < 172800 ? Math.round(seconds / 3600) + ' h' : Math.round(seconds / 86400) + ' days';
}

function ago(iso) {
  const away = Date.now() - Date.parse(iso);
  if (Math.abs(away) < 1500) return 'now';
  return away > 0 ? length(away) + ' ago' : 'in ' + length(-away);
}

function when(element, iso) {
  element.hidden = !iso;
  if (!iso) return;
  element.dateTime = iso;
  element.title = new Date(iso).toLocaleString();
  set(element, ago(iso));
}

function maybe(element, text) {
  element.hidden = !text;
  set(element, text || '');
}

function foreign(element, text, language) {
  set(element, text);
  if (language && /^[A-Za-z0-9-]{2,35}$/.test(language)) element.lang = language;
}

function link(element, address) {
  if (/^https?:\/\//i.test(address || '')) {
    Object.assign(element, { href: address, target: '_blank', rel: 'noopener noreferrer' });
  }
}

// --- lists whose rows stay, with focus and all that is open, while what they say changes

function list(id, template, items, key, fill) {
  const place = one(id);
  const rows = new Map(Array.from(place.children, (row) => [row.dataset.key, row]));
  items.forEach((item, index) => {
    const row = rows.get(key(item)) || made(template, key(item));
    rows.delete(key(item));
    fill(parts(row), item, row);
    if (place.children[index] !== row) place.insertBefore(row, place.children[index] || null);
  });
  rows.forEach((row) => row.remove());
}

function made(template, key) {
  const row = one(template).content.firstElementChild.cloneNode(true);
  row.dataset.key = key;
  return row;
}

function parts(row) {
  if (!row.parts) {
    row.parts = {};
    row.querySelectorAll('[data-is]').forEach((part) => { row.parts[part.dataset.is] = part; });
  }
  return row.parts;
}

function more(name, answer, items) {
  one(name + '-more').hidden = !answer.next;
  const none = one(name + '-none');
  if (none) none.hidden = items.length > 0;
}

// --- sparklines

const SVG = 'http://www.w3.org/2000/svg';

function line(place, hours, words) {
  const now = hours.join();
  if (place.dataset.hours === now) return;
  place.dataset.hours = now;
  const svg = document.createElementNS(SVG, 'svg');
  attributes(svg, { viewBox: '0 0 96 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': words });
  const most = Math.max(...hours, 1);
  hours.forEach((count, hour) => {
    const height = count ? Math.max(2, 20 * count / most) : 1;
    const bar = document.createElementNS(SVG, 'rect');
    attributes(bar, { x: hour * 4, y: 20 - height, width: 3, height, class: count ? '' : 'none' });
    svg.append(bar);
  });
  place.replaceChildren(svg);
}

function attributes(element, values) {
  Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
}

// --- the parts of the page

function summary(overview, alarms, subscribers) {
  const day = overview.hours.reduce((sum, hour) => sum + hour, 0);
  const backlog = subscribers.reduce((sum, s) => sum + s.backlog, 0);
  const dead = subscribers.reduce((sum, s) => sum + s.dead, 0);
  set(one('verdict'), verdict(overview, alarms, subscribers, dead));
  const figures = [
    { label: 'Feeds watched', value: number.format(overview.counts.watched),
      unit: overview.counts.failing ? overview.counts.failing + ' failing' : '' },
    { label: 'Reports', value: number.format(day), unit: 'in 24 hours', hours: overview.hours },
    { label: 'Published to report', value: overview.publishedLagMillis === undefined ? '–' : length(overview.publishedLagMillis), unit: '' },
    { label: 'Waiting', value: number.format(backlog), unit: backlog === 1 ? 'delivery' : 'deliveries' },
    { label: 'Dead', value: number.format(dead), unit: (dead === 1 ? 'delivery' : 'deliveries') + (overview.counts.deadItems ? ', ' + plural(overview.counts.deadItems, 'page') : '') }];
  list('figures', 'figure', figures, (f) => f.label, (part, f) => {
    set(part.label, f.label);
    set(part.value, f.value);
    set(part.unit, f.unit);
    if (f.hours) line(part.line, f.hours, plural(day, 'report') + ' in 24 hours, ' + f.hours[23] + ' in the last');
  });
  const concerns = [
    ...overview.problems.map((what) => ({ kind: 'Problem', subject: '', what })),
    ...overview.warnings.map((what) => ({ kind: 'Warning', subject: '', what })),
    ...alarms.map((a) => ({ kind: a.kind, subject: a.subject, since: a.since, what: a.what + '; see ' + a.runbook }))];
  one('attention').hidden = concerns.length === 0;
  list('attention-list', 'concern', concerns, (c) => c.kind + (c.subject || c.what), (part, c) => {
    set(part.kind, c.kind);
    set(part.subject, c.subject);
    when(part.since, c.since);
    set(part.what, c.what);
    part.accept.hidden = c.kind !== 'drift';
    twice(part.accept, 'It is right so', () => api('alarms/accept', { host: c.subject }),
      (said) => c.subject + ' is learned anew; ' + deliveryCount(said.deliveries) + ' due');
  });
}

function verdict(overview, alarms, subscribers, dead) {
  const failing = subscribers.filter((s) => s.failing && s.state === 'active').map((s) => s.name);
  const wrong = [];
  if (failing.length) wrong.push(names(failing) + (failing.length === 1 ? ' is failing' : ' are failing'));
  if (dead) wrong.push(deliveryCount(dead) + (dead === 1 ? ' is dead' : ' are dead'));
  if (overview.held) wrong.push(deliveryCount(overview.held) + (overview.held === 1 ? ' is held back' : ' are held back'));
  if (overview.counts.failing) wrong.push(plural(overview.counts.failing, 'feed') + ' cannot be polled');
  if (overview.counts.gone) wrong.push(plural(overview.counts.gone, 'feed') + (overview.counts.gone === 1 ? ' is gone' : ' are gone'));
  if (alarms.length) wrong.push(alarms.length === 1 ? 'one thing is not as usual' : alarms.length + ' things are not as usual');
  if (!overview.ready) wrong.push('something keeps the node from its work');
  if (!wrong.length && overview.warnings.length) wrong.push('something needs you');
  return wrong.length ? wrong.map((words) => words.charAt(0).toUpperCase() + words.slice(1) + '.').join(' ') : 'All is well.';
}

function deliveryCount(count) {
  return number.format(count) + '\u00a0' + (count === 1 ? 'delivery' : 'deliveries');
}

function names(words) {
  return words.length < 2 ? words.join('') : words.slice(0, -1).join(', ') + ' and ' + words[words.length - 1];
}

function worstFirst(one, other) {
  const rank = (s) => (s.state === 'stopped' ? 0 : s.failing && s.state === 'active' ? 1 : s.state === 'paused' ? 2 : 3);
  return rank(one) - rank(other) || one.name.localeCompare(other.name);
}

function state(element, kind, word) {
  element.className = 'state ' + kind;
  set(element, word);
}

function subscriber(part, s) {
  const failing = s.failing && s.state === 'active';
  state(part.state, failing || s.state === 'stopped' ? 'bad' : s.state === 'paused' ? 'wait' : 'good', failing ? 'failing' : s.state);
  set(part.name, s.name);
  set(part.waiting, number.format(s.backlog) + ' waiting' + (s.oldest ? ', the oldest ' + ago(s.oldest).replace(' ago', '') : ''));
  set(part.retrying, s.retrying ? number.format(s.retrying) + ' tried again' : '');
  part.retrying.className = 'busy';
  set(part.dead, s.dead ? number.format(s.dead) + ' dead' : '');
  part.dead.className = 'loud';
  set(part.filtered, s.filtered ? number.format(s.filtered) + ' filtered' : '');
  set(part.success, s.success ? 'last delivered ' + ago(s.success) : 'nothing delivered yet');
  set(part.lag, s.lagMillis === undefined ? '' : 'usually after ' + length(s.lagMillis));
  maybe(part.error, s.reason ? 'stopped: ' + s.reason : s.error ? s.error + ', ' + ago(s.failed) : '');
  part.error.classList.toggle('over', !failing && s.state !== 'stopped');
  const active = s.state === 'active';
  act(part.pause, active ? 'Pause' : 'Resume', (active ? 'Pause ' : 'Resume ') + s.name,
    () => api('subscribers/' + encodeURIComponent(s.name) + (active ? '/pause' : '/resume'), {}),
    () => s.name + (active ? ' is paused; what comes waits for it' : ' goes on'));
  part.retry.hidden = !s.retrying || !active;
  act(part.retry, 'Retry now', 'Retry what waits for ' + s.name,
    () => api('deliveries/retry', { subscriber: s.name }),
    (said) => deliveryCount(said.deliveries) + ' to ' + s.name + ' tried at once');
}

function deadOnes(answer, subscribers) {
  const all = subscribers.reduce((sum, s) => sum + s.dead, 0);
  deliveries('dead', answer, all, 'Replay', {});
  one('dead-none').hidden = all > 0;
  one('dead-all').hidden = all < 2;
}

function heldBack(answer, all) {
  one('held').hidden = all === 0;
  deliveries('held', answer, all, 'Deliver', { held: true });
}

function deliveries(name, answer, all, word, which) {
  set(one(name + '-count'), all ? number.format(all) : '');
  list(name + '-list', 'deadOne', answer.deliveries, (d) => d.subscriber + d.report + d.version, (part, d) => {
    const about = d.about || {};
    foreign(part.title, about.title || d.report, about.language);
    set(part.reason, d.reason || '');
    set(part.to, 'to ' + d.subscriber + ', version ' + d.version);
    set(part.feed, d.feed);
    when(part.when, d.due);
    act(part.replay, word, word + ' to ' + d.subscriber + ': ' + (about.title || d.report),
      () => api('deliveries/replay', { subscriber: d.subscriber, report: d.report, ...which }),
      (said) => said.deliveries ? 'It is delivered to ' + d.subscriber + ' again' : 'It was not ' + name + ' any more');
  });
  more(name, answer, answer.deliveries);
}

function givenUp(items, all) {
  one('given-up').hidden = all === 0;
  set(one('item-count'), all ? number.format(all) : '');
  list('item-list', 'item', items, (i) => i.id, (part, i) => {
    set(part.title, i.title || i.link || i.id);
    link(part.title, i.link);
    set(part.reason, i.reason || '');
    set(part.feed, i.feed);
    when(part.when, i.died);
  });
}

function failingFirst(failing, all) {
  const first = new Set(failing.map((f) => f.name));
  return [...failing, ...all.filter((f) => !first.has(f.name))];
}

/** One that is late waits for its host, which wants a pause or is asked already, or for a node. */
function next(due) {
  const away = Date.parse(due) - Date.now();
  return away > 0 ? 'next poll ' + ago(due) : away > -MINUTE ? 'polled now' : 'poll was due ' + ago(due);
}

function feed(part, f) {
  const gone = f.state === 'gone';
  const day = f.hours.reduce((sum, hour) => sum + hour, 0);
  state(part.state, gone || f.failures ? 'bad' : 'good', gone ? 'gone' : f.failures ? 'failing' : f.state);
  set(part.name, f.name);
  line(part.line, f.hours, plural(day, 'report') + ' of ' + f.name + ' in 24 hours');
  set(part.day, plural(day, 'report'));
  set(part.news, f.newItem ? 'last new ' + ago(f.newItem) : 'nothing new yet');
  set(part.next, gone || f.state === 'routed' ? '' : next(f.due));
  part.next.title = f.why || '';
  maybe(part.error, f.reason ? (f.failures > 1 ? f.failures + ' times: ' : '') + f.reason : '');
}

const TONES = { created: 'good', updated: 'wait', corrected: 'wait', withdrawn: 'bad' };

function report(part, r, row) {
  foreign(part.title, r.title || r.url || r.id, r.language);
  link(part.title, r.url);
  maybe(part.summary, r.summary);
  if (r.language) foreign(part.summary, r.summary || '', r.language);
  set(part.feed, r.feed);
  part.event.className = 'event ' + TONES[r.event];
  set(part.event, r.event + (r.version > 1 ? ', version ' + r.version : ''));
  when(part.when, r.recorded);
  set(part.lag, r.published && r.version === 1 ? length(Math.max(0, Date.parse(r.recorded) - Date.parse(r.published))) + ' after publication' : '');
  const details = row.querySelector('details');
  part.ask.setAttribute('aria-label', 'What became of: ' + (r.title || r.id));
  details.ontoggle = () => details.open && explain(part.events, r.id);
  if (details.open) explain(part.events, r.id);
}

async function explain(place, id) {
  const known = await api('reports/' + encodeURIComponent(id));
  place.id = 'events-' + id + place.parentElement.parentElement.dataset.key;
  list(place.id, 'event', known.events, (e) => e.at + e.what + e.subscriber + e.version, (part, e) => {
    when(part.when, e.at);
    set(part.what, ({ refused: 'refused by', filtered: 'filtered for' }[e.what] || e.what) + (e.subscriber ? (e.what === 'refused' || e.what === 'filtered' ? ' ' : ' to ') + e.subscriber : '') + (e.version ? ', version ' + e.version : ''));
    set(part.note, e.note || '');
  });
}

function edit(part, e) {
  state(part.state, e.accepted ? 'good' : 'bad', e.accepted ? 'accepted' : 'refused');
  set(part.files, e.files.join(', '));
  when(part.when, e.at);
  const lines = e.lines.slice(0, 6);
  part.lines.className = 'lines plain' + (e.accepted ? '' : ' error');
  if (part.lines.children.length !== lines.length) {
    part.lines.replaceChildren(...lines.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }));
  }
}

// --- what people do

function act(button, word, label, ask, words) {
  if (button.disabled) return;
  set(button, word);
  button.setAttribute('aria-label', label);
  button.onclick = () => doing(button, ask, words);
}

async function doing(button, ask, words) {
  button.disabled = true;
  try {
    say(words(await ask()));
  } catch (failure) {
    say('That did not work: ' + failure.message);
  }
  button.disabled = false;
  await refresh();
}

/** What touches many is pressed twice. */
function twice(button, word, ask, words) {
  button.onclick = () => {
    if (button.classList.contains('sure')) {
      button.classList.remove('sure');
      set(button, word);
      doing(button, ask, words);
    } else {
      button.classList.add('sure');
      set(button, 'Press again: ' + word.toLowerCase());
      setTimeout(() => { button.classList.remove('sure'); set(button, word); }, 5000);
    }
  };
}

let silence;

function say(words) {
  one('said').textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { one('said').textContent = ''; }, 8000);
}

function start() {
  [['feed', 'feeds'], ['report', 'reports'], ['dead', 'dead'], ['held', 'held']].forEach(([button, name]) => {
    one(button + '-more').onclick = () => { shown[name] *= 2; refresh(); };
  });
  twice(one('dead-all'), 'Replay all', () => api('deliveries/replay', {}),
    (said) => deliveryCount(said.deliveries) + ' due again');
  twice(one('held-all'), 'Deliver all', () => api('deliveries/replay', { held: true }),
    (said) => deliveryCount(said.deliveries) + ' due');
  twice(one('item-all'), 'Read all of them again', () => api('items/retry', {}),
    (said) => plural(said.items, 'page') + ' read again');
  one('login').onsubmit = (event) => {
    event.preventDefault();
    token = one('token').value;
    sessionStorage.setItem('token', token);
    refresh();
  };
  refresh();
  setInterval(() => { if (!document.hidden) refresh(); }, EVERY);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
}

start();
