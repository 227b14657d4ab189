// Rows and small pieces that several views show alike.
import { post } from './api.js';
import { button } from './acts.js';
import { sparkline } from './chart.js';
import { h, outside } from './dom.js';
import { to } from './router.js';
import { ago, date, length, number, t, term } from './words.js';

const MINUTE = 60000;
const TONES = { created: 'good', updated: 'wait', corrected: 'wait', withdrawn: 'bad' };
const STATES = { active: 'good', watched: 'good', routed: 'good', paused: 'wait', stopped: 'bad', gone: 'bad', failing: 'bad' };

export function time(iso, key) {
  return iso && h('time', { datetime: iso, title: date(iso), key }, ago(iso));
}

export function badge(kind, word) {
  return h('span', { class: 'state ' + kind }, word);
}

/** The node's own words, which are English. */
export function quoted(text, { over, at } = {}) {
  return text && h('p', { class: 'error' + (over ? ' over' : '') }, h('bdi', { lang: 'en' }, text), at && [' ', time(at)]);
}

/** Words of a publisher, in their own language and direction. */
export function foreign(tag, text, language, props) {
  const lang = /^[A-Za-z0-9-]{2,35}$/.test(language || '') && language !== 'und' ? language : null;
  return h(tag, { dir: 'auto', lang, ...props }, text);
}

export function section(id, title, count, ...children) {
  return h('section', { id, key: id, 'aria-labelledby': id + '-title' },
    h('h2', { id: id + '-title' }, title, count ? [' ', h('span', { class: 'count', id: id + '-count' }, number(count))] : null),
    children);
}

/** @param props id, and what the list is otherwise */
export function list(props, items, row) {
  return h('ul', { ...props, class: 'plain ' + (props.class || '') }, items.map(row));
}

export function quiet(text, props) {
  return h('p', { class: 'quiet', ...props }, text);
}

/** Label and value, of which those without a value are left out. */
export function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
    .map(([label, value]) => h('div', null, h('dt', null, label), h('dd', null, value))));
}

export function moreLink(href, text) {
  return h('p', { class: 'more' }, h('a', { href, class: 'arrow' }, text));
}

// --- reports

export function reportRow(r) {
  return h('li', { class: 'row report', key: r.id + '.' + r.version },
    foreign('a', r.title || r.url || r.id, r.language, { class: 'title', href: to('report', r.id) }),
    r.summary && foreign('p', r.summary, r.language, { class: 'text' }),
    h('p', { class: 'meta' }, feedLink(r.feed),
      h('span', { class: 'event ' + TONES[r.event] }, term('event', r.event) + (r.version > 1 ? ' · ' + t('version', { n: r.version }) : '')),
      time(r.recorded || r.recordedAt),
      r.published && r.version === 1 && h('span', null, t('after-publication', { length: length(Math.max(0, Date.parse(r.recorded) - Date.parse(r.published))) }))));
}

export function feedLink(name) {
  return name && h('a', { href: to('feed', name), class: 'soft' }, h('bdi', null, name));
}

export function hostOf(address) {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}

// --- feeds

/** The name, with the operator's own title beside it. */
export function feedName(f) {
  return [h('a', { href: to('feed', f.name), class: 'name' }, h('bdi', null, f.name)),
    f.title && f.title !== f.name ? [' ', h('bdi', { class: 'beside', dir: 'auto' }, f.title)] : null];
}

export function feedState(f) {
  const word = f.state === 'gone' ? 'gone' : f.failures ? 'failing' : f.state;
  return badge(STATES[word] || 'wait', term('state', word));
}

/** One that is late waits for its host, which wants a pause or is asked already, or for a node. */
export function nextPoll(f) {
  if (f.state === 'gone' || f.state === 'routed' || !f.due) return '';
  const away = Date.parse(f.due) - Date.now();
  return away > 0 ? t('poll.next', { when: ago(f.due) }) : away > -MINUTE ? t('poll.now') : t('poll.late', { when: ago(f.due) });
}

export function feedRow(f) {
  const day = (f.hours || []).reduce((sum, hour) => sum + hour, 0);
  return h('li', { class: 'row feed', key: f.name },
    h('div', { class: 'head' }, feedState(f), feedName(f)),
    h('div', { class: 'line' }, f.hours && sparkline(f.hours, t('feed.day', { n: day, name: f.name }))),
    h('p', { class: 'numbers' }, h('span', null, t('reports.n', { n: day })),
      h('span', null, f.newItem ? t('feed.new', { when: ago(f.newItem) }) : t('feed.nothing')),
      h('span', { title: f.why }, nextPoll(f))),
    f.reason && quoted((f.failures > 1 ? t('times', { n: f.failures }) + ' ' : '') + f.reason));
}

// --- subscribers

export function worstFirst(one, other) {
  const rank = (s) => (s.state === 'stopped' ? 0 : isFailing(s) ? 1 : s.state === 'paused' ? 2 : 3);
  return rank(one) - rank(other) || one.name.localeCompare(other.name);
}

export function isFailing(s) {
  return s.failing && s.state === 'active';
}

export function subscriberState(s) {
  const word = isFailing(s) ? 'failing' : s.state;
  return badge(STATES[word] || 'wait', term('state', word));
}

export function subscriberRow(s) {
  return h('li', { class: 'row', key: s.name },
    h('div', { class: 'head' }, subscriberState(s), h('a', { href: to('subscriber', s.name), class: 'name' }, h('bdi', null, s.name)), subscriberActs(s)),
    subscriberNumbers(s), subscriberTrouble(s));
}

export function subscriberNumbers(s) {
  const oldest = s.oldest ? length(Date.now() - Date.parse(s.oldest)) : '';
  return h('p', { class: 'numbers' },
    h('span', null, t('waiting.n', { n: s.backlog }) + (oldest ? ' · ' + t('oldest', { length: oldest }) : '')),
    s.retrying ? h('span', { class: 'busy' }, t('retrying.n', { n: s.retrying })) : null,
    s.dead ? h('span', { class: 'loud' }, t('dead.n', { n: s.dead })) : null,
    s.filtered ? h('span', null, t('filtered.n', { n: s.filtered })) : null,
    h('span', null, s.success ? t('delivered.last', { when: ago(s.success) }) : t('delivered.never')),
    s.lagMillis === undefined ? null : h('span', null, t('delivered.lag', { length: length(s.lagMillis) })));
}

export function subscriberTrouble(s) {
  const over = !isFailing(s) && s.state !== 'stopped';
  return s.reason ? quoted(t('stopped.why', { why: s.reason })) : quoted(s.error, { over, at: s.failed });
}

export function subscriberActs(s) {
  const active = s.state === 'active';
  const path = 'subscribers/' + encodeURIComponent(s.name) + (active ? '/pause' : '/resume');
  return h('span', { class: 'acts' },
    s.retrying && active ? button(t('retry'), () => post('deliveries/retry', { subscriber: s.name }),
      { key: 'retry', about: t('retry.about', { name: s.name }), done: (said) => t('retry.done', { n: said.deliveries, name: s.name }) }) : null,
    button(active ? t('pause') : t('resume'), () => post(path, {}),
      { key: 'pause', about: t(active ? 'pause.about' : 'resume.about', { name: s.name }), done: () => t(active ? 'pause.done' : 'resume.done', { name: s.name }) }));
}

// --- deliveries and items

export function deliveryRow(d, { act = 'replay' } = {}) {
  const about = d.about || {};
  const title = about.title || d.report;
  const again = d.state === 'dead' || d.state === 'held';
  const which = { subscriber: d.subscriber, report: d.report, ...(d.state === 'held' ? { held: true } : {}) };
  return h('li', { class: 'row', key: [d.subscriber, d.report, d.version].join('.') },
    h('div', { class: 'head' }, foreign('a', title, about.language, { class: 'title', href: to('report', d.report) }),
      again ? h('span', { class: 'acts' }, button(t(act), () => post('deliveries/replay', which),
        { about: t(act + '.about', { name: d.subscriber, title }), done: (said) => (said.deliveries ? t('replay.done', { name: d.subscriber }) : t('replay.none')) })) : null),
    d.reason && quoted(d.reason),
    h('p', { class: 'meta' }, h('a', { href: to('subscriber', d.subscriber), class: 'soft' }, t('to', { name: d.subscriber, n: d.version })),
      feedLink(d.feed), h('span', null, term('state', d.state)),
      d.state === 'due' && d.attempts ? h('span', { class: 'busy' }, t('tries', { n: d.attempts })) : null, time(d.done || d.due)));
}

export function itemRow(i) {
  const pending = i.state === 'waiting' || i.state === 'retrying';
  return h('li', { class: 'row', key: i.id },
    h('a', { href: to('report', i.id), class: 'title', dir: 'auto' }, i.title || i.link || i.id),
    quoted(i.reason),
    h('p', { class: 'meta' }, feedLink(i.feed), i.state && h('span', { class: pending ? 'busy' : i.state === 'dead' ? 'loud' : null }, term('item', i.state)),
      i.attempts ? h('span', null, i.most ? t('item.of', { n: i.attempts, most: i.most }) : t('tries', { n: i.attempts })) : null,
      pending && i.next ? h('span', null, t('item.next', { when: ago(i.next) })) : time(i.died || i.seen),
      outside(i.link, { class: 'arrow-out', dir: 'ltr' }, hostOf(i.link))));
}

// --- edits

export function editRow(e, ...acts) {
  const name = e.set;
  const lines = e.lines || [];
  return h('li', { class: 'row', key: e.at + (name || e.files) },
    h('div', { class: 'head' }, badge(e.accepted ? 'good' : 'bad', t(e.accepted ? 'accepted' : 'refused')),
      h('strong', null, h('bdi', null, e.files.join(', '))), name && h('code', null, name), time(e.at), acts.length ? h('span', { class: 'acts' }, acts) : null),
    lines.length ? h('ul', { class: 'lines plain' + (e.accepted ? '' : ' error'), lang: 'en', dir: 'auto' }, lines.slice(0, 6).map((line) => h('li', null, line))) : null);
}

/** @param answer of a list, which has `next` where it goes on */
export function pager(answer, more) {
  return answer.next ? h('p', { class: 'more' }, h('button', { type: 'button', class: 'show-more', onclick: more }, t('more'))) : null;
}
