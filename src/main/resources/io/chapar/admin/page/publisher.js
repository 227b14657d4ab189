// One publisher: which fields its pages usually give, and since when they do not.
import { get, offers, post } from './api.js';
import { button } from './acts.js';
import { bars, shares } from './chart.js';
import { h } from './dom.js';
import { list, moreLink, quiet, quoted, reportRow, section } from './parts.js';
import { to } from './router.js';
import { date, percent, t, term } from './words.js';

const DROP = 0.25;

export async function load({ name }) {
  const byHost = offers('GET /api/reports host');
  const [known, reports] = await Promise.all([get('publisher', { host: name }), byHost ? get('reports', { host: name, limit: 8 }) : null]);
  return { ...known, reports: reports ? reports.reports : null };
}

export function title(known, { name }) {
  return name;
}

export function draw({ host, fields, days, reports, alarm }) {
  return [
    h('div', { class: 'head page-head', key: 'head' }, h('h1', null, h('bdi', null, host)), alarm && h('span', { class: 'kind' }, term('alarm', 'drift'))),
    alarm && quoted(typeof alarm === 'string' ? alarm : alarm.what),
    h('p', { class: 'toolbar' }, offers('POST /api/reread') && button(t('reread.week'), () => post('reread', { host, since: '7d' }), { key: 'reread', twice: true, done: () => t('reread.done') })),
    h('div', { class: 'columns', key: 'columns' },
      h('div', { class: 'column' },
        section('fields', t('fields'), 0, quiet(t('fields.how')), days.length || fields.length ? table(fields, days) : quiet(t('fields.none'))),
        days.length ? section('days', t('activity'), 0, bars(t('activity.reports'), '30d', days.map((one) => ({ at: one.day, reports: one.reports })), [{ name: 'reports', label: t('figure.reports'), tone: 'plain-bar' }])) : null),
      h('div', { class: 'column' }, reports && section('reports', t('reports.newest'), 0, reports.length ? null : quiet(t('reports.none')),
        list({ id: 'report-list', class: 'few' }, reports, reportRow), moreLink(to('reports', '', { host }), t('reports.all')))))];
}

function table(fields, days) {
  const ends = days.length ? [days[0].day, days[days.length - 1].day].map((day) => date(day, { day: 'numeric', month: 'short' })) : ['', ''];
  return h('table', { class: 'shares' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('provenance.field')), h('th', { scope: 'col' }, t('fields.usual')), h('th', { scope: 'col' }, t('fields.lately')),
      h('th', { scope: 'col' }, h('span', { class: 'ends' }, h('span', null, ends[0]), h('span', null, ends[1]))))),
    h('tbody', null, fields.map((field) => row(field, days))));
}

function row({ name, usual, lately }, days) {
  const byDay = days.map((one) => (one.reports && one.shares && one.shares[name] !== undefined ? one.shares[name] : null));
  const fell = usual !== undefined && lately !== undefined && usual - lately >= DROP;
  const share = (value) => (value === undefined || value === null ? '–' : percent(value));
  return h('tr', { key: name }, h('th', { scope: 'row' }, name.startsWith('field.') ? name : term('field', name)), h('td', null, share(usual)), h('td', { class: fell ? 'loud' : null }, share(lately)),
    h('td', null, shares(byDay, t('fields.said', { name: term('field', name), from: share(byDay.find((one) => one !== null)), to: share(byDay.filter((one) => one !== null).pop()) }))));
}
