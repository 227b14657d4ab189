// The edits under the running node: their verdicts, what each changed, and the way back.
import { attempt, button } from './acts.js';
import { get, offers, post } from './api.js';
import { h } from './dom.js';
import { badge, editRow, list, quiet, section, time } from './parts.js';
import { t } from './words.js';

const opened = new Map();

export function load() {
  return get('edits');
}

export function title() {
  return t('edits');
}

export function draw({ edits, starts = [], running }) {
  return [h('h1', null, t('edits')), edits.length ? null : quiet(t('edits.none')),
    list({ id: 'edit-list', class: 'rows' }, edits, (e) => row(e, running)),
    starts.length ? section('starts', t('starts'), starts.length, list({ id: 'start-list' }, starts, (one) => start(one, running))) : null];
}

/** A set that no edit made: a node was started with it. */
function start({ set, at }, running) {
  const element = h('li', { class: 'row', key: set }, h('div', { class: 'head' }, h('code', null, set), set === running ? badge('good', t('running')) : null, time(at),
    h('span', { class: 'acts' }, acts({ accepted: true }, set, running))));
  if (opened.has(set)) element.append(shownDifferences(opened.get(set)));
  return element;
}

function row(e, running) {
  const name = e.set;
  const element = editRow(e, ...(name ? acts(e, name, running) : []));
  const differences = opened.get(name);
  if (name && differences) element.append(shownDifferences(differences));
  return element;
}

function acts(e, name, running) {
  const path = 'edits/' + encodeURIComponent(name);
  return [
    offers('GET /api/edits/{name}') && button(t(opened.has(name) ? 'hide' : 'differences'), () => toggle(name, path), { key: 'show', about: t('differences') + ': ' + name }),
    offers('POST /api/edits/{name}/rollback') && e.accepted && name !== running && button(t('rollback'), () => post(path + '/rollback', running ? { expect: running } : {}),
      { key: 'rollback', twice: true, about: t('rollback') + ': ' + name, done: () => t('rollback.done', { name }) })].filter(Boolean);
}

async function toggle(name, path) {
  if (opened.delete(name)) return;
  await attempt(async () => opened.set(name, await get(path)));
}

/** By file: of the watch list and the settings by name, of others by line. */
function shownDifferences({ files }) {
  return h('div', { class: 'differences', key: 'differences', dir: 'ltr', lang: 'en' },
    (files || []).map((one) => h('div', { key: one.file }, h('h3', null, one.file, ' ', h('span', { class: 'note' }, one.kind)),
      one.changes && one.changes.length ? h('ul', { class: 'lines plain' }, one.changes.map((change) => h('li', null, h('bdi', null, change)))) : null,
      one.lines && one.lines.length ? h('pre', { tabindex: '0', class: 'scroll' }, one.lines.map((line) => h('span', { class: tone(line) }, line + '\n'))) : null,
      one.cut ? h('p', { class: 'note' }, t('more.n', { n: one.cut })) : null)));
}

function tone(line) {
  return line.startsWith('+') ? 'plus' : line.startsWith('-') ? 'minus' : line.startsWith('@@') ? 'hunk' : '';
}
