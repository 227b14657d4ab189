// What stood in feeds, and what became of it.
import { fitting, offers } from './api.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import { growing } from './growing.js';
import { itemRow, list, quiet } from './parts.js';
import { t, term } from './words.js';

const STATES = ['waiting', 'reading', 'retrying', 'filtered', 'skipped', 'dead', 'done'];
const rows = growing(30);

export function load({ parameters }) {
  return rows.load('items', 'items', fitting('GET /api/items', parameters));
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
    list({ id: 'item-list', class: 'grid', key: 'list' }, answer.items, itemRow), rows.more(answer)];
}
