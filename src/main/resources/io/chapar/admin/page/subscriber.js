// One subscriber: what waits for it, what failed, and a range delivered to it again.
import { activityChart, deliverySeries } from './activity.js';
import { attempt, button, form } from './acts.js';
import { get, maybe, offers, post } from './api.js';
import { h } from './dom.js';
import { deliveryRow, foreign, list, moreLink, quiet, quoted, section, subscriberActs, subscriberNumbers, subscriberState, subscriberTrouble, time } from './parts.js';
import { to } from './router.js';
import { number, t, term } from './words.js';

const STATES = ['done', 'dead', 'held', 'filtered'];
const REPLAY = 'POST /api/deliveries/replay ';
let counted = null;

export async function load({ name, parameters }) {
  const deliveries = (state) => get('deliveries', { subscriber: name, state, limit: 8 }).then((answer) => answer.deliveries);
  const [all, known, dead, due, activity] = await Promise.all([
    get('subscribers'), maybe('GET /api/subscriber', 'subscriber', { name }), deliveries('dead'), deliveries('due'),
    maybe('GET /api/activity', 'activity', { range: parameters.range || '24h', subscriber: name })]);
  const one = all.subscribers.find((s) => s.name === name);
  if (!one) throw Object.assign(new Error(t('subscriber.none', { name })), { status: 404 });
  return { one, known, dead, due, activity };
}

export function title(known, { name }) {
  return name;
}

export function draw({ one, known, dead, due, activity }) {
  return [
    h('div', { class: 'head page-head', key: 'head' }, h('h1', null, h('bdi', null, one.name)), subscriberState(one), subscriberActs(one), tryIt(one.name)),
    subscriberNumbers(one), subscriberTrouble(one),
    h('div', { class: 'columns', key: 'columns' },
      h('div', { class: 'column' },
        activity && section('activity', t('activity'), 0, activityChart(activity, t('activity.deliveries'), deliverySeries())),
        replay(one.name),
        known && known.failures && known.failures.length ? section('failures', t('failures'), 0, list({ id: 'failure-list', class: 'few' }, known.failures, failureRow)) : null),
      h('div', { class: 'column' },
        section('dead', t('dead'), one.dead, dead.length ? null : quiet(t('dead.none')), list({ id: 'dead-list', class: 'few' }, dead, (d) => deliveryRow(d)), all(one, 'dead', dead)),
        section('due', t('figure.waiting'), one.backlog, due.length ? null : quiet(t('due.none')), list({ id: 'due-list', class: 'few' }, due, (d) => deliveryRow(d)), all(one, 'due', due))))];
}

/** One marked message to its receiver. */
function tryIt(name) {
  return offers('POST /api/subscribers/{name}/test') && button(t('trial'), () => post('subscribers/' + encodeURIComponent(name) + '/test', {}),
    { key: 'test', about: t('trial.about', { name }), done: (said) => tried(name, said) });
}

function tried(name, { result, detail }) {
  if (result === 'delivered') return t('trial.delivered', { name });
  return result === 'filtered' ? t('trial.filtered', { name, why: detail }) : t('trial.failed', { name, why: detail });
}

function failureRow(f) {
  const about = f.about || {};
  return h('li', { class: 'row', key: f.report + f.version + f.at }, foreign('a', about.title || f.report, about.language, { class: 'title', href: to('report', f.report) }),
    quoted(f.reason), h('p', { class: 'meta' }, h('span', null, t('version', { n: f.version })), time(f.at)));
}

function all(one, state, some) {
  return some.length ? moreLink(to('deliveries', '', { subscriber: one.name, state }), t('show.all')) : null;
}

/** Counted first, so that nobody sends a month again unawares. */
function replay(name) {
  if (!offers(REPLAY + 'from') || !offers(REPLAY + 'dryRun')) return null;
  return section('replay', t('replay.range'), 0, quiet(t('replay.range.how')),
    form({ class: 'line-form', id: 'replay-form' }, (values) => count(name, values),
      ['from', 'until'].map((one) => h('label', null, h('span', null, t('replay.' + one)), h('input', { name: one, maxlength: 40, dir: 'ltr', placeholder: one === 'from' ? '1d' : '1h' }))),
      h('label', null, h('span', null, t('filter.feed')), h('input', { name: 'feed', maxlength: 100, dir: 'auto' })),
      h('label', null, h('span', null, t('filter.state')), h('select', { name: 'state' }, STATES.map((one) => h('option', { value: one }, term('state', one))))),
      h('button', null, t('replay.count'))),
    counted && counted.name === name && h('div', { class: 'panel open', id: 'replay-counts', role: 'status', key: 'counts' },
      h('p', null, t('replay.counted', { n: counted.deliveries })), details(counted.said),
      counted.deliveries ? h('button', { type: 'button', class: 'sure', onclick: () => send(counted.which) }, t('replay.send', { n: counted.deliveries })) : null));
}

function details({ counts }) {
  return Array.isArray(counts) && counts.length > 0 && h('ul', { class: 'lines plain' }, counts.map((one) =>
    h('li', null, [one.subscriber, one.feed, one.state && term('state', one.state)].filter(Boolean).join(' · ') + ': ' + number(one.deliveries ?? one.count))));
}

async function count(name, values) {
  const which = { subscriber: name, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)) };
  await attempt(async () => {
    const said = await post('deliveries/replay', { ...which, dryRun: true });
    counted = { name, which, said, deliveries: said.deliveries };
  });
  dispatchEvent(new Event('refresh'));
}

async function send(which) {
  await attempt(() => post('deliveries/replay', which), (said) => t('dead.done', { n: said.deliveries }));
  counted = null;
  dispatchEvent(new Event('refresh'));
}
