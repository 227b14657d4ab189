// The page's words, numbers and dates in the reader's language.

export const LANGUAGES = { en: 'English', fa: 'فارسی', tr: 'Türkçe', ru: 'Русский', ar: 'العربية' };
const RTL = new Set(['fa', 'ar']);
const STRONG_RTL = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufefc]/u;
const STRONG_LTR = /^[^\p{L}]*[A-Za-z\u00c0-\u058f]/u;
const MISSING = '–';

let words = {};
let english = {};
let language = 'en';
let locale = 'en';
let plurals;

/** The reader's choice; otherwise the first of the browser's languages that the page speaks. */
export function chosen() {
  const wanted = [localStorage.getItem('language'), ...navigator.languages].filter(Boolean);
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag in LANGUAGES) || 'en';
}

export function choose(tag) {
  localStorage.setItem('language', tag);
  return speak(tag);
}

export async function speak(tag) {
  [english, words] = await Promise.all([load('en'), load(tag)]);
  language = tag;
  locale = regional(tag);
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = RTL.has(tag) ? 'rtl' : 'ltr';
}

/** The browser's own form of the language, such as en-GB: its order of dates, its clock. */
function regional(tag) {
  return navigator.languages.find((one) => one.toLowerCase().split('-')[0] === tag) || tag;
}

async function load(tag) {
  return (await fetch('/page/words/' + tag + '.json', { cache: 'no-store' })).json();
}

/**
 * @param key of a text, or of one text for each plural category of `n`
 * @param values for the {names} in it; numbers are written as the language does
 */
export function t(key, values = {}) {
  const found = words[key] ?? english[key] ?? key;
  const text = typeof found === 'string' ? found : found[plurals.select(values.n)] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? inserted(values[name]) : whole));
}

/** The node's own word for a state, in the reader's language where the page knows it. */
export function term(kind, word) {
  const key = kind + '.' + word;
  return key in english ? t(key) : String(word ?? MISSING);
}

/** What runs in the other direction is isolated (UAX 9), so that it moves nothing around it. */
function inserted(value) {
  if (typeof value === 'number') return number(value);
  const text = String(value);
  const other = RTL.has(language) ? STRONG_LTR : STRONG_RTL;
  return other.test(text) ? '\u2068' + text + '\u2069' : text;
}

export function number(value) {
  return new Intl.NumberFormat(locale).format(value);
}

export function percent(share) {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

export function listed(names) {
  return new Intl.ListFormat(locale).format(names);
}

export function languageName(tag) {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

export function countryName(code) {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code);
  } catch {
    return code;
  }
}

const UNITS = [['day', 86400, 172800], ['hour', 3600, 5400], ['minute', 60, 90], ['second', 1, 0]];

function measured(millis) {
  const seconds = Math.abs(millis) / 1000;
  const [unit, size] = UNITS.find(([, , from]) => seconds >= from);
  return [unit, seconds < 0.95 ? Math.round(seconds * 10) / 10 : Math.round(seconds / size)];
}

export function length(millis) {
  const [unit, count] = measured(millis);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

export function ago(iso) {
  const away = Date.parse(iso) - Date.now();
  if (Math.abs(away) < 1500) return t('now');
  const [unit, count] = measured(away);
  return new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(Math.sign(away) * Math.ceil(count), unit);
}

/** @param form options of Intl.DateTimeFormat; the date and the time without it */
export function date(iso, form) {
  return new Intl.DateTimeFormat(locale, form || { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
