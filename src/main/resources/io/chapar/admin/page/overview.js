// All at a glance: what is wrong first, then who gets what, and what is new.
import { fitting, get, maybe, post } from './api.js';
import { alarmActs, alarmRow } from './alarms.js';
import { button } from './acts.js';
import { activityChart, reportSeries } from './activity.js';
import { sparkline } from './chart.js';
import { h } from './dom.js';
import { deliveryRow, editRow, feedRow, isFailing, itemRow, list, moreLink, quiet, reportRow, section, subscriberRow, worstFirst } from './parts.js';
import { to } from './router.js';
import { length, listed, number, t } from './words.js';

const FEW = 6;

export function load({ parameters }) {
  return Promise.all([
    get('overview'), get('alarms'), get('subscribers'),
    get('deliveries', { state: 'dead', limit: FEW }), get('deliveries', { state: 'held', limit: FEW }),
    get('items/dead', { limit: FEW }), get('feeds', { failing: true, limit: FEW }),
    get('reports', { limit: 8 }), get('edits'), maybe('GET /api/activity', 'activity', { range: parameters.range || '24h' }),
  ]).then(([overview, alarms, subscribers, dead, held, items, failing, reports, edits, activity]) => ({
    overview, alarms: alarms.alarms, subscribers: subscribers.subscribers.sort(worstFirst),
    dead: dead.deliveries, held: held.deliveries, items: items.items, failing: failing.feeds,
    reports: reports.reports, edits: edits.edits, activity }));
}

export function draw(known) {
  const { subscribers, overview } = known;
  const dead = subscribers.reduce((sum, s) => sum + s.dead, 0);
  return [
    h('section', { class: 'summary', 'aria-label': t('summary'), key: 'summary' },
      h('h1', { id: 'verdict', 'aria-live': 'polite' }, verdict(known, dead)),
      figures(known, dead)),
    attention(known),
    h('div', { class: 'columns', key: 'columns' },
      h('div', { class: 'column' },
        section('subscribers', t('subscribers'), subscribers.length, list({ id: 'subscriber-list' }, subscribers, subscriberRow)),
        deadOnes(known, dead), heldBack(known), failing(known), givenUp(overview, known.items), activity(known)),
      h('div', { class: 'column' }, newest(known.reports), edits(known.edits)))];
}

function verdict({ overview, alarms, subscribers }, dead) {
  const { failing, gone } = overview.counts;
  const names = subscribers.filter(isFailing).map((s) => s.name);
  const loud = alarms.filter((a) => !a.acknowledged && !a.silenced).length;
  const wrong = [
    names.length && t('verdict.failing', { n: names.length, names: listed(names) }),
    dead && t('verdict.dead', { n: dead }),
    overview.held && t('verdict.held', { n: overview.held }),
    failing && t('verdict.feeds', { n: failing }),
    gone && t('verdict.gone', { n: gone }),
    loud && t('verdict.alarms', { n: loud }),
    !overview.ready && t('verdict.kept')].filter(Boolean);
  if (!wrong.length && overview.warnings.length) wrong.push(t('verdict.warned'));
  return wrong.length ? wrong.map((words) => words.charAt(0).toLocaleUpperCase() + words.slice(1)).join(' ') : t('verdict.well');
}

function figures({ overview, subscribers }, dead) {
  const day = overview.hours.reduce((sum, hour) => sum + hour, 0);
  const backlog = subscribers.reduce((sum, s) => sum + s.backlog, 0);
  const { watched, failing, deadItems } = overview.counts;
  return h('dl', { id: 'figures', class: 'figures' },
    figure(t('figure.feeds'), number(watched), failing ? t('figure.failing', { n: failing }) : '', '#/feeds'),
    figure(t('figure.reports'), number(day), t('figure.day'), '#/reports', sparkline(overview.hours, t('figure.hours', { n: day, last: overview.hours[23] }))),
    figure(t('figure.lag'), overview.publishedLagMillis === undefined ? '–' : length(overview.publishedLagMillis), ''),
    figure(t('figure.waiting'), number(backlog), t('figure.deliveries', { n: backlog }), to('deliveries', '', { state: 'due' })),
    figure(t('figure.dead'), number(dead), t('figure.deliveries', { n: dead }) + (deadItems ? ' · ' + t('pages.n', { n: deadItems }) : ''), to('deliveries', '', { state: 'dead' })));
}

function figure(label, value, unit, href, line) {
  return h('div', null, h('dt', null, href ? h('a', { href, class: 'soft' }, label) : label),
    h('dd', null, h('span', null, value), ' ', h('span', { class: 'unit' }, unit), line));
}

function attention({ overview, alarms }) {
  const notes = [...overview.problems.map((what) => ['problem', what]), ...overview.warnings.map((what) => ['warning', what])];
  if (!notes.length && !alarms.length) return null;
  return h('section', { class: 'attention', key: 'attention', id: 'attention', 'aria-labelledby': 'attention-title' },
    h('h2', { id: 'attention-title' }, t('attention')),
    h('ul', { id: 'attention-list', class: 'plain' },
      notes.map(([kind, what]) => h('li', { key: what }, h('span', { class: 'kind' }, t(kind)), h('p', { lang: 'en', dir: 'auto' }, what))),
      alarms.slice(0, FEW).map((a) => alarmRow(a, alarmActs(a)))),
    alarms.length > FEW ? moreLink('#/alarms', t('alarms.all', { n: alarms.length })) : null);
}

function deadOnes({ dead }, all) {
  return section('dead', t('dead'), all,
    all ? null : quiet(t('dead.none'), { id: 'dead-none' }),
    list({ id: 'dead-list', class: 'few' }, dead, (d) => deliveryRow(d)),
    all > 1 ? h('p', { class: 'more' },
      button(t('dead.all'), () => replayAll({}), { id: 'dead-all', key: 'all', twice: true, done: (said) => t('dead.done', { n: said.deliveries }) }),
      ' ', h('a', { href: to('deliveries', '', { state: 'dead' }), class: 'arrow' }, t('show.all'))) : null);
}

/** A replay of all there is wants to be told so. */
function replayAll(which) {
  return post('deliveries/replay', { ...which, ...fitting('POST /api/deliveries/replay', { all: true }) });
}

function heldBack({ overview, held }) {
  if (!overview.held) return null;
  return section('held', t('held'), overview.held, quiet(t('held.why')),
    list({ id: 'held-list', class: 'few' }, held, (d) => deliveryRow(d, { act: 'deliver' })),
    h('p', { class: 'more' },
      button(t('held.all'), () => replayAll({ held: true }), { id: 'held-all', key: 'all', twice: true, done: (said) => t('held.done', { n: said.deliveries }) }),
      ' ', h('a', { href: to('deliveries', '', { state: 'held' }), class: 'arrow' }, t('show.all'))));
}

function failing({ overview, failing: feeds }) {
  return section('feeds', feeds.length ? t('feeds.failing') : t('feeds'), overview.counts.failing + overview.counts.gone,
    overview.counts.watched || feeds.length ? null : quiet(t('feeds.none')),
    !feeds.length && overview.counts.watched ? quiet(t('feeds.well', { n: overview.counts.watched })) : null,
    list({ id: 'feed-list', class: 'few' }, feeds, feedRow),
    moreLink('#/feeds', t('feeds.all', { n: overview.counts.watched })));
}

function givenUp(overview, items) {
  const all = overview.counts.deadItems;
  if (!all) return null;
  return section('given-up', t('given-up'), all, list({ id: 'item-list', class: 'few' }, items, itemRow),
    h('p', { class: 'more' }, button(t('given-up.all'), () => post('items/retry', {}), { id: 'item-all', key: 'all', twice: all > 1, done: (said) => t('given-up.done', { n: said.items }) })));
}

function newest(reports) {
  return section('reports', t('reports.newest'), 0, reports.length ? null : quiet(t('reports.none'), { id: 'report-none' }),
    list({ id: 'report-list', class: 'few' }, reports, reportRow), moreLink('#/reports', t('reports.all')));
}

function activity({ activity: known }) {
  return known && section('activity', t('activity'), 0, activityChart(known, t('activity.reports'), [reportSeries()]));
}

function edits(known) {
  return section('edits', t('edits'), 0, known.length ? null : quiet(t('edits.none'), { id: 'edit-none' }),
    list({ id: 'edit-list' }, known.slice(0, 3), (e) => editRow(e)), known.length > 3 ? moreLink('#/edits', t('show.all')) : null);
}
