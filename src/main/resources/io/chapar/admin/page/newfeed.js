// A feed is added by the address of its site or its own, a page without one by its links: found,
// looked into, then watched.
import { attempt, button, form, say } from './acts.js';
import { get, offers, post } from './api.js';
import { h, outside } from './dom.js';
import { list, quiet, time } from './parts.js';
import { to } from './router.js';
import { date, number, t } from './words.js';

let found = null;
const trials = new Map();

export function newFeed(facets) {
  if (!offers('POST /api/feeds/add')) return null;
  return h('details', { class: 'panel', key: 'new', id: 'new-feed' },
    h('summary', null, t('add')),
    form({ class: 'line-form' }, search,
      h('label', null, h('span', null, t('add.address')), h('input', { name: 'page', type: 'text', inputmode: 'url', required: true, maxlength: 300, placeholder: 'example.org' })),
      h('button', null, t('add.find'))),
    found && found.feeds.length === 0 ? listPage(found.page, facets) : null,
    found && found.troubles.map((one) => h('p', { class: 'error over', lang: 'en', dir: 'auto' }, one)),
    found && list({ id: 'found', class: 'rows' }, found.feeds, (one) => foundRow(one, facets)));
}

async function search({ page }, element) {
  const send = element.querySelector('button');
  send.disabled = true;
  say(t('add.looking'));
  await attempt(async () => {
    found = await post('feeds/find', { page });
    trials.clear();
  }, () => t('add.found', { n: found.feeds.length }));
  send.disabled = false;
  dispatchEvent(new Event('refresh'));
}

function foundRow(one, facets) {
  const trial = trials.get(one.address);
  return h('li', { class: 'row', key: one.address },
    h('div', { class: 'head' }, h('strong', { dir: 'auto' }, one.title || one.address), h('span', { class: 'acts' },
      button(t('preview'), () => post('feeds/test', { feed: one.address }).then((said) => trials.set(one.address, said)), { key: 'preview', about: t('preview') + ': ' + one.address }))),
    h('p', { class: 'meta' }, outside(one.address, { dir: 'ltr' }, one.address), h('span', null, one.format), h('span', null, t('items.n', { n: one.items })), time(one.newest)),
    trial && preview(trial),
    watch(one, facets));
}

/** A page without a feed is watched by the links that a selector names, once these were looked at. */
function listPage(page, facets) {
  const trial = trials.get(page);
  return h('div', { id: 'list-page', key: 'list-page' },
    quiet(t('add.nothing')), quiet(t('add.list-page')),
    form({ class: 'line-form' }, ({ select }) => attempt(async () => {
      trials.delete(page);
      trials.set(page, { ...await post('feeds/test', { feed: page, select }), select });
    }).then(() => dispatchEvent(new Event('refresh'))),
      h('label', null, h('span', null, t('add.select')), h('input', { name: 'select', required: true, maxlength: 500, placeholder: 'main h2 a', dir: 'ltr' })),
      h('button', null, t('preview'))),
    trial && preview(trial),
    trial && watch({ address: page, select: trial.select }, facets));
}

function watch(one, facets) {
  return form({ class: 'line-form' }, (values) => add(one, values),
    h('label', null, h('span', null, t('add.name')), h('input', { name: 'name', required: true, maxlength: 100, value: suggested(one), dir: 'auto' })),
    facets.groups.length ? h('label', null, h('span', null, t('filter.group')), h('select', { name: 'group' }, h('option', { value: '' }, t('add.no-group')), facets.groups.map((group) => h('option', { value: group.name }, group.name)))) : null,
    h('button', null, t('add.watch')));
}

/** Of its host, as most watch lists name a feed. */
function suggested({ address }) {
  try {
    return new URL(address).hostname.replace(/^(www|feeds?|rss)\./, '').split('.')[0];
  } catch {
    return '';
  }
}

async function add({ address, select }, { name, group }) {
  const added = await attempt(async () => {
    const { list: digest } = await get('feeds/facets');
    return post('feeds/add', { address, name, ...(group ? { group } : {}), ...(select ? { select } : {}), list: digest });
  }, () => t('add.done', { name }));
  if (added) {
    found = null;
    location.hash = to('feed', name);
  }
}

export function preview(trial) {
  const n = trial.items;
  return h('div', { class: 'preview' },
    h('p', { class: 'numbers' }, h('span', null, t('items.n', { n })), h('span', null, t('preview.page') + ' ' + number(trial.withPage)), h('span', null, t('preview.date') + ' ' + number(trial.withDate)), h('span', null, t('preview.text') + ' ' + number(trial.withText)), trial.leftOut ? h('span', null, t('preview.left-out') + ' ' + number(trial.leftOut)) : null),
    h('ol', { class: 'plain' }, trial.newest.map((item) => h('li', null, outside(item.link, { dir: 'auto' }, item.title || item.link || '–'), ' ', item.published && h('time', { datetime: item.published }, date(item.published)), item.leftOut && h('small', { dir: 'ltr' }, ' ' + item.leftOut)))));
}
