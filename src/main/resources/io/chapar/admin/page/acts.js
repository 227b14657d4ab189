// What people do: a button asks the node, says what came of it, and the page shows the rest.
import { h } from './dom.js';
import { t } from './words.js';

const SURE_FOR = 5000;
const SAID_FOR = 8000;
let after = async () => {};
let silence;

/** @param refresh is called after each act */
export function afterEachAct(refresh) {
  after = refresh;
}

/**
 * @param run asks the node
 * @param options about: what a screen reader hears instead of the label; done: from the node's
 *     answer to what is said; twice: it is pressed again before it runs
 */
export function button(label, run, { about, done, twice, ...props } = {}) {
  const onclick = (event) => (twice && !isSure(event.currentTarget)
    ? ask(event.currentTarget, label)
    : perform(event.currentTarget, label, run, done));
  return h('button', { type: 'button', 'aria-label': about, ...props, onclick }, label);
}

function isSure(element) {
  return element.classList.contains('sure');
}

function ask(element, label) {
  const about = element.getAttribute('aria-label');
  element.dataset.own = 'sure';
  element.classList.add('sure');
  element.textContent = t('again', { what: label });
  if (about) element.setAttribute('aria-label', t('again', { what: about }));
  setTimeout(() => calm(element, label, about), SURE_FOR);
}

function calm(element, label, about) {
  if (!isSure(element)) return;
  delete element.dataset.own;
  element.classList.remove('sure');
  element.textContent = label;
  if (about) element.setAttribute('aria-label', about);
}

async function perform(element, label, run, done) {
  calm(element, label, null);
  element.disabled = true;
  await attempt(run, done);
  element.disabled = false;
  await after();
}

/** @return whether it went well */
export async function attempt(run, done) {
  try {
    const answer = await run();
    if (done) say(done(answer));
    return true;
  } catch (failure) {
    say(t('failed', { why: failure.message }));
    return false;
  }
}

/** A form whose fields are asked for by name, and given to `run` as one object. */
export function form(props, run, ...children) {
  const onsubmit = async (event) => {
    event.preventDefault();
    await run(Object.fromEntries(new FormData(event.currentTarget)), event.currentTarget);
  };
  return h('form', { ...props, onsubmit }, children);
}

export function say(text) {
  const place = document.getElementById('said');
  place.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => { place.textContent = ''; }, SAID_FOR);
}
