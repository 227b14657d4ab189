// What stood in feeds, and what became of it.
import { fitting, maybe, offers } from './api.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { itemRow, list, quiet, section, time } from './parts.js';
import { t, term } from './words.js';

const STATES = ['waiting', 'reading', 'retrying', 'filtered', 'skipped', 'dead', 'done'];
const MOST = 5;
const rows = growing(30);

export async function load({ parameters }) {
  const [items, again] = await Promise.all([rows.load('items', 'items', fitting('GET /api/items', parameters)), maybe('GET /api/reread', 'reread')]);
  return { ...items, rereads: again ? again.rereads.slice(0, MOST) : [] };
}

export function title() {
  return t('items');
}

export function draw(answer) {
  const field = (name) => offers('GET /api/items ' + name) && { name, label: t('filter.' + name) };
  return [h('h1', null, t('items')),
    filters(t('items.filter'), [field('query'), offers('GET /api/items state') && { name: 'state', label: t('filter.state'), options: STATES.map((one) => ({ value: one, label: term('item', one) })) },
      field('feed'), field('host'), field('since')]),
    answer.items.length ? null : quiet(t('nothing.found'), { key: 'none' }),
    list({ id: 'item-list', class: 'grid', key: 'list' }, answer.items, itemRow), rows.more(answer),
    answer.rereads.length ? section('rereads', t('rereads'), 0, list({ id: 'reread-list' }, answer.rereads, rereadRow)) : null];
}

function rereadRow(one) {
  return h('li', { class: 'row', key: one.id }, h('div', { class: 'head' }, h('bdi', { lang: 'en' }, one.what), time(one.asked)),
    h('p', { class: 'numbers' }, t('reread.progress', { ...one, waiting: one.waiting + one.retrying })));
}
