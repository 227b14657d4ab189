// One feed: how it is polled, what came of it, and what an operator changes of it.
import { activityChart, reportSeries } from './activity.js';
import { attempt, button, form } from './acts.js';
import { get, maybe, offers, post } from './api.js';
import { h, outside } from './dom.js';
import { facts, feedState, list, moreLink, nextPoll, quiet, quoted, reportRow, section, time } from './parts.js';
import { preview } from './newfeed.js';
import { to } from './router.js';
import { date, languageName, length, listed, number, t, term } from './words.js';

const TAKEN_UP = ['watched', 'routed', 'gone'];
const trials = new Map();

/** The digest of the watch list as the reader saw it last, or changed it. */
let digest = '';

/** A feed that was added just now is in the list before the ledger knows it: nothing is asked of it then. */
export async function load({ name, parameters }) {
  const known = await get('feed', { name });
  digest = known.list;
  if (!TAKEN_UP.includes(known.feed.state)) return { ...known, reports: [], activity: null, items: null };
  const [reports, activity, items] = await Promise.all([
    get('reports', { feed: name, limit: 10 }),
    maybe('GET /api/activity', 'activity', { range: parameters.range || '24h', feed: name }),
    maybe('GET /api/items', 'items', { feed: name, limit: 1 })]);
  return { ...known, reports: reports.reports, activity, items };
}

export function title(known, { name }) {
  return name;
}

export function draw({ feed, settings, polls, reports, activity, items }) {
  return [
    h('div', { class: 'head page-head' }, h('h1', null, h('bdi', { dir: 'auto' }, feed.title || feed.name)), feedState(feed)),
    h('p', { class: 'meta' }, feed.title && feed.title !== feed.name ? h('bdi', null, feed.name) : null, outside(feed.address || feed.listed, { dir: 'ltr' }, feed.address || feed.listed)),
    feed.reason && quoted((feed.failures > 1 ? t('times', { n: feed.failures }) + ' ' : '') + feed.reason),
    h('p', { class: 'toolbar' }, acts(feed)),
    trials.has(feed.name) && h('div', { class: 'panel open' }, h('h2', null, t('preview')), preview(trials.get(feed.name))),
    h('div', { class: 'columns' },
      h('div', { class: 'column' },
        activity && section('activity', t('activity'), 0, activityChart(activity, t('activity.reports'), [reportSeries()])),
        section('reports', t('reports.newest'), 0, reports.length ? null : quiet(t('reports.none')), list({ id: 'report-list', class: 'few' }, reports, reportRow),
          reports.length ? moreLink(to('reports', '', { feed: feed.name }), t('reports.all')) : null,
          items && moreLink(to('items', '', { feed: feed.name }), t('items.all')))),
      h('div', { class: 'column' },
        section('schedule', t('schedule'), 0, schedule(feed, settings)),
        settings && change(feed, settings),
        feed.state !== 'routed' && section('polls', t('polls'), 0, polls.length ? null : quiet(t('polls.none')), history(polls))))];
}

/** Fails where somebody else has changed the watch list meanwhile. */
async function edit(what, values) {
  const said = await post('feeds/' + what, { ...values, list: digest });
  digest = said.list || digest;
  return said;
}

function schedule(feed, settings) {
  const every = (word) => word && t('every', { length: typeof word === 'number' ? length(word * 1000) : shortLength(word) });
  return facts([
    [t('poll.last'), time(feed.polled)], [t('poll.due'), nextPoll(feed)], [t('poll.why'), feed.why && h('span', { lang: 'en', dir: 'auto' }, feed.why)],
    [t('feed.last'), time(feed.newItem)],
    [t('interval'), settings && (settings.every ? every(settings.every) : settings.fastest && t('between', { from: shortLength(settings.fastest), to: shortLength(settings.slowest) }))],
    [t('filter.group'), feed.groups && feed.groups.length ? listed(feed.groups) : null],
    [t('filter.language'), feed.language && languageName(feed.language)],
    [t('filter.host'), feed.host]]);
}

/** An operator's "15m" or "1h", or ISO 8601's PT15M. */
function shortLength(word) {
  const found = /^(?:PT?)?(\d+)([smhd])$/i.exec(String(word));
  const size = found && { s: 1, m: 60, h: 3600, d: 86400 }[found[2].toLowerCase()];
  return size ? length(found[1] * size * 1000) : String(word);
}

function acts(feed) {
  const which = { feed: feed.name };
  return [
    feed.state === 'watched' && offers('POST /api/feeds/poll') && button(t('poll.it'), () => post('feeds/poll', which), { key: 'poll', done: () => t('poll.done', { name: feed.name }) }),
    offers('POST /api/feeds/test') && button(t('test'), () => post('feeds/test', which).then((said) => trials.set(feed.name, said)), { key: 'test' }),
    offers('POST /api/reread') && button(t('reread.week'), () => post('reread', { ...which, since: '7d' }), { key: 'reread', twice: true, done: () => t('reread.done') }),
    offers('POST /api/feeds/remove') && button(t('remove'), () => edit('remove', which).then((said) => { location.hash = to('feeds'); return said; }),
      { key: 'remove', class: 'danger', twice: true, done: () => t('remove.done', { name: feed.name }) })].filter(Boolean);
}

function change(feed, settings) {
  if (!offers('POST /api/feeds/rename')) return null;
  return h('details', { class: 'panel', key: 'change', id: 'change' }, h('summary', null, t('change')),
    form({ class: 'line-form' }, ({ name }) => rename(feed, name),
      h('label', null, h('span', null, t('add.name')), h('input', { name: 'name', required: true, maxlength: 100, value: feed.name, dir: 'auto' })),
      h('button', null, t('rename'))),
    form({ class: 'line-form' }, ({ every }) => attempt(() => edit('interval', { feed: feed.name, every }), () => t('interval.done')).then(() => dispatchEvent(new Event('refresh'))),
      h('label', null, h('span', null, t('interval')), h('input', { name: 'every', required: true, maxlength: 20, placeholder: '15m', value: typeof settings.every === 'string' ? settings.every : '', dir: 'ltr' })),
      h('button', null, t('interval.set'))));
}

async function rename(feed, name) {
  if (await attempt(() => edit('rename', { feed: feed.name, name }), () => t('rename.done', { name }))) {
    location.hash = to('feed', name);
  }
}

function history(polls) {
  return polls.length ? h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('polls') }, h('table', { class: 'polls' },
    h('thead', null, h('tr', null, [t('poll.at'), t('poll.result'), t('poll.items'), t('poll.fresh'), t('poll.then')].map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', null, polls.map((poll) => h('tr', { key: poll.at, title: poll.why },
      h('td', null, h('time', { datetime: poll.at }, date(poll.at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' }))),
      h('td', { lang: 'en', dir: 'auto' }, term('poll.result', poll.result)),
      h('td', null, poll.items === undefined ? '' : number(poll.items)), h('td', null, poll.new === undefined ? '' : number(poll.new)),
      h('td', null, poll.next ? h('time', { datetime: poll.next }, date(poll.next, { hour: '2-digit', minute: '2-digit', second: '2-digit' })) : '')))))) : null;
}
