// Chooses the view that the address names, asks for what it shows, and keeps it fresh.
import { afterEachAct } from './acts.js';
import { discover, hasToken, maybe, offers, setToken } from './api.js';
import { h, outside, show } from './dom.js';
import { here, to } from './router.js';
import { LANGUAGES, choose, chosen, date, speak, t } from './words.js';
import * as alarms from './alarms.js';
import * as deliveries from './deliveries.js';
import * as edits from './edits.js';
import * as feed from './feed.js';
import * as feeds from './feeds.js';
import * as find from './find.js';
import * as items from './items.js';
import * as overview from './overview.js';
import * as publisher from './publisher.js';
import * as publishers from './publishers.js';
import * as report from './report.js';
import * as reports from './reports.js';
import * as subscriber from './subscriber.js';

const EVERY = 5000;
const views = { overview, feeds, feed, reports, report, subscriber, publishers, publisher, deliveries, items, alarms, edits, find };
const MENU = [['overview'], ['feeds'], ['reports'], ['deliveries'], ['items', 'GET /api/items'], ['publishers', 'GET /api/publishers'], ['alarms'], ['edits']];
const one = (id) => document.getElementById(id);
let turn = 0;
let shown = '';

/** Asks again and shows the answer. Where the reader has gone on meanwhile, nothing is shown. */
async function refresh() {
  const mine = ++turn;
  const place = here();
  const view = views[place.view] || overview;
  try {
    const known = await view.load(place);
    links = links.known ? links : { known: true, ...await maybe('GET /api/links', 'links') };
    if (mine !== turn) return;
    one('login').hidden = true;
    draw(view, place, known);
  } catch (failure) {
    if (mine === turn) trouble(failure);
  }
}

function draw(view, place, known) {
  const came = shown !== place.view + '/' + place.name;
  if (came) one('view').replaceChildren();
  show(one('view'), view.draw(known, place));
  shown = place.view + '/' + place.name;
  one('view').dataset.shown = location.hash.replace(/^#|\?.*$/g, '') || '/';
  const title = view === overview ? '' : view.title(known, place) + ' – ';
  document.title = title + 'Chapar';
  show(one('footer'), footer());
  if (came) arrived();
}

/** A reader of the keyboard or the ear begins at the head of a new view. */
let first = true;
function arrived() {
  menu();
  if (!first) {
    scrollTo(0, 0);
    one('main').focus({ preventScroll: true });
  }
  first = false;
}

function trouble(failure) {
  const refused = failure.status === 401;
  one('login').hidden = !refused;
  const words = refused ? t(hasToken() ? 'token.wrong' : 'token.asked')
    : failure.status ? failure.message : t('away');
  const heading = h('h1', { id: 'verdict' }, words);
  shown = '';
  show(one('view'), heading);
}

function menu() {
  const { view } = here();
  const of = { feed: 'feeds', report: 'reports', publisher: 'publishers', subscriber: 'overview' }[view] || view;
  one('nav').setAttribute('aria-label', t('nav'));
  show(one('nav'), MENU.filter(([, needs]) => !needs || offers(needs)).map(([name]) =>
    h('a', { href: to(name === 'overview' ? '' : name), 'aria-current': of === name ? 'page' : null, key: name }, t('nav.' + name))));
}

/** Elsewhere, as the operator's settings say. */
let links = {};

function footer() {
  return [h('p', null, t('footer'), ' ', h('a', { href: '/api/openapi.json' }, t('footer.api'))),
    links.grafana && h('p', null, outside(links.grafana, { class: 'arrow-out', id: 'grafana' }, t('footer.grafana'))),
    h('p', { id: 'asked' }, t('as-of', { time: date(Date.now(), { timeStyle: 'medium' }) }))];
}

function frame() {
  one('skip').textContent = t('skip');
  one('find-label').textContent = t('find');
  one('query').placeholder = t('find.hint');
  one('language-label').textContent = t('language');
  one('token-label').textContent = t('token');
  one('token-send').textContent = t('open');
  one('language').replaceChildren(...Object.entries(LANGUAGES).map(([tag, name]) => h('option', { value: tag, lang: tag }, name)));
  one('language').value = document.documentElement.lang;
  menu();
}

function listen() {
  one('skip').onclick = (event) => { event.preventDefault(); one('main').focus(); };
  one('find').onsubmit = (event) => {
    event.preventDefault();
    const query = one('query').value.trim();
    if (query) location.hash = to('find', '', { q: query });
  };
  one('language').onchange = async (event) => {
    await choose(event.target.value);
    shown = '';
    frame();
    await refresh();
  };
  one('login').onsubmit = (event) => {
    event.preventDefault();
    setToken(one('token').value);
    refresh();
  };
  addEventListener('hashchange', refresh);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  setInterval(() => { if (!document.hidden && !(views[here().view] || overview).still) refresh(); }, EVERY);
}

async function start() {
  try {
    await Promise.all([discover(), speak(chosen())]);
  } catch {
    one('view').replaceChildren(h('h1', { id: 'verdict' }, 'The node does not answer.'));
    setTimeout(start, EVERY);
    return;
  }
  afterEachAct(refresh);
  addEventListener('refresh', refresh);
  frame();
  listen();
  await refresh();
}

start();
