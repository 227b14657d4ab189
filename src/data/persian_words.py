#!/usr/bin/env python3
"""Makes the Persian word list and verb list of io.chapar.normalise.

usage: persian_words.py INDEX.dic CORPUS.txt FOLDER

INDEX.dic is the dictionary of Lilak (npm package dictionary-fa, Apache-2.0). CORPUS.txt is news text, a
paragraph a line; only how often words and pairs of words occur in it is used. Writes words.txt and
verbs.txt to FOLDER.
"""
import collections
import math
import re
import sys
import unicodedata

ZWNJ = '\u200c'
OPEN = 'ادذرزژوآأؤءة'
LETTERS = '\u0621-\u063a\u0641-\u064a\u0654\u067e\u0686\u0698\u06a9\u06af\u06cc'
CONTINUOUS = re.compile('^(بر|در|باز|فرو|وا|ور|سر|فرا|پس|پیش)?(ن|ه)?می' + ZWNJ)
ENDING = re.compile(ZWNJ + '(ام|ای|ایم|اید|اند|ها|های|هایی|تر|ترین)$')
SUFFIX = re.compile('(ها|های|هایی|تر|ترین)$')
LOOSE_FIRST = set('این آن همین همان هیچ یک به وقتی همه نه هر چه در از با بر را که و'.split())
LOOSE_SECOND = set('شدن کردن دادن گرفتن زدن خوردن داشتن بودن آمدن رفتن شده خوانده خورده بسته دیده کشیده یافته افتاده گرفته آمده داده کرده که را از در به با بود است باد'.split())
GIVEN = set('محمد علی حسین حسن رضا عباس اکبر اصغر نقی تقی هاشم عمران صدر اشرف فرعون سینا محمدی'.split())
TITLES = {'خان', 'بیگ'}
NEW = {'نو'}
POSSESSIVE = ('مان', 'تان', 'شان')
RARE = 0
FEW = 6
COMMON = 16
MORE_PRESENT = 'سپار گمار پندار انباز'.split()
WHOLE = set('بهتر بیشتر کمتر مهتر کهتر برتر دفتر کلانتر آنها اینها انتها اشتها منتها امیرطاها محمدطاها شیربها پربها '
            'گرانبها شانگهای شفاها اشتباها علیها گاتاها پراشتها یاماها اژدها انتهایی گرانبهایی طاهایی تنهایی بتنهایی '
            'بهترین بیشترین کمترین برترین دکترین ویترین'.split())
GLUED = {'میروند', 'میگویی'}
PLURAL, COMPARATIVE, SILENT = {'sd', 'sg'}, {'st', 'su'}, {'sk', 'sm', 'sc'}
MADE_OF = '''# The words of Persian that the normaliser knows, one a line: the word, its marks, and how common it is in
# news (the base-2 logarithm of its count).
# Marks: p takes the plural in ها, a is compared with تر, h ends in a silent ه, j is joined when it is written
# with a space, - has none.
# Made by src/data/persian_words.py from the dictionary of Lilak, Copyright 2015 Mostafa Sedaghat Joo,
# Apache-2.0 (npm package dictionary-fa), and from counts of words in Persian news.
'''


def counts(path):
    text = unicodedata.normalize('NFC', open(path, encoding='utf-8', errors='replace').read())
    text = re.sub('[\u064b-\u0652\u0640]', '', text.translate(str.maketrans('يىك', 'ییک')))
    text = re.sub('(?<=[%s])[\u00ad\u200e\u200f\u00ac](?=[%s])' % (LETTERS, LETTERS), ZWNJ, text)
    text = re.sub('(?<=[%s])%s' % (OPEN, ZWNJ), '', text)
    words, pairs = collections.Counter(), collections.Counter()
    for line in re.split('[^%s%s ]+' % (LETTERS, ZWNJ), text):
        row = [word.strip(ZWNJ) for word in line.split()]
        words.update(row)
        pairs.update(zip(row, row[1:]))
    return words, pairs


def dictionary(path):
    known = {}
    for line in open(path, encoding='utf-8').read().split('\n')[1:]:
        word, _, flags = line.strip().partition('/')
        word = re.sub('(?<=[%s])%s' % (OPEN, ZWNJ), '', word)
        if word and ' ' not in word:
            known.setdefault(word, set()).update(flags[i:i + 2] for i in range(0, len(flags), 2))
    return known


def is_glued(word, known, verbs):
    """A spelling that has lost its joiner: باکتریها, میگوید, سریعتر."""
    if word in WHOLE or ZWNJ in word:
        return False
    if re.match('ن?می.', word) and re.sub('^ن?می', '', word) in verbs:
        return word in GLUED or not known[word] & PLURAL
    stem = SUFFIX.sub('', word)
    if stem == word or len(stem) < 2 or stem[-1] in OPEN:
        return False
    if word.endswith(('تر', 'ترین')):
        return bool(known.get(stem, set()) & COMPARATIVE) and len(stem) > 2
    return not known[word] & PLURAL and (bool(known.get(stem, set()) & PLURAL) or len(stem) > 3)


def is_possessed(word, known):
    """A compound whose letters are another word with a pronoun: هم‌شان, بی‌نشان for همشان, بینشان."""
    letters = word.replace(ZWNJ, '')
    return ZWNJ in word and letters.endswith(POSSESSIVE) and letters not in known and letters[:-3] in known


def families(known):
    """How many compounds each second part makes."""
    return collections.Counter(word.split(ZWNJ)[1] for word in known if word.count(ZWNJ) == 1)


def is_participle(word, verbs):
    """گفته, نگفته: the stem of the past takes the ending of the first person too."""
    stems = {word[:-1], word[1:-1]} if word[0] == 'ن' else {word[:-1]}
    return word.endswith('ه') and any(stem in verbs and stem + 'م' in verbs for stem in stems)


def is_phrase(first, second, known, words, verbs, family):
    """Whether a compound that news never writes may as well be a phrase.

    A noun and the participle of a verb that makes few compounds (پرداخت نموده, اصلاح نشده), two common words of
    which the second is an adjective (دست خوش, آب گرم), or a noun said twice (قطره قطره).
    """
    if not known.get(first, set()) & PLURAL:
        return False
    if first == second:
        return bool(known[first] & SILENT)
    if is_participle(second, verbs):
        return second[0] == 'ن' or family[second] < FEW
    flags = known.get(second, set())
    adjective = flags & COMPARATIVE and not known[first] & COMPARATIVE and not second.endswith('نده')
    stem = {second + 'م', second + 'د'} & verbs
    return bool(adjective and not stem and family[second] < FEW and min(words[first], words[second]) >= COMMON)


def is_joined(word, words, pairs, family, known, verbs):
    """Whether the two parts of a compound are one word also when a space stands between them.

    Either news writes the joiner as often as the space, or hardly ever the two as two words, or the second
    part makes many compounds and is itself no common word.
    """
    parts = word.split(ZWNJ)
    if len(parts) != 2 or parts[0] in LOOSE_FIRST or parts[1] in LOOSE_SECOND | GIVEN | TITLES | NEW:
        return False
    if not words[word] and is_phrase(*parts, known, words, verbs, family):
        return False
    if pairs[tuple(parts)] <= max(words[word], RARE):
        return True
    return family[parts[1]] >= 6 and words[parts[1]] < 64


def marks(word, known, words, pairs, family, verbs):
    flags = known.get(word, set())
    silent = word.endswith('ه') and bool(flags & SILENT)
    found = [('p', bool(flags & PLURAL)), ('a', bool(flags & COMPARATIVE)), ('h', silent),
             ('j', is_joined(word, words, pairs, family, known, verbs))]
    return ''.join(mark for mark, there in found if there) or '-'


def from_news(words, known, verbs):
    """Compounds and words that news writes often and the dictionary lacks."""
    for word, count in words.items():
        if word in known or len(word) < 2 or word[0] in 'أإ' or SUFFIX.search(word.replace(ZWNJ, '')):
            continue
        if CONTINUOUS.match(word) or ENDING.search(word) or re.match('ن?می', word):
            continue
        if count >= (3 if ZWNJ in word else 8):
            if ZWNJ in word or word.replace(ZWNJ, '') not in known:
                yield word


def main():
    words, pairs = counts(sys.argv[2])
    known = dictionary(sys.argv[1])
    verbs = {stem + end for stem in MORE_PRESENT for end in ('م', 'ی', 'د', 'یم', 'ید', 'ند')}
    verbs |= {w[3:] for w in known if w.startswith('می' + ZWNJ) and ZWNJ not in w[3:]}
    kept = {w for w in known if not CONTINUOUS.match(w) and not ENDING.search(w) and not is_glued(w, known, verbs)
            and not is_possessed(w, known)}
    family = families(kept)
    kept.update(from_news(words, known, verbs))
    kept = {w for w in kept if ZWNJ + ZWNJ not in w and w.strip(ZWNJ) == w}
    with open(sys.argv[3] + '/words.txt', 'w', encoding='utf-8') as out:
        out.write(MADE_OF)
        for word in sorted(kept):
            common = int(math.log2(words[word])) + 1 if words[word] else 0
            out.write('%s\t%s\t%d\n' % (word, marks(word, known, words, pairs, family, verbs), common))
    with open(sys.argv[3] + '/verbs.txt', 'w', encoding='utf-8') as out:
        out.write('# Forms of verbs that stand after می and نمی. Source and licence as of words.txt.\n')
        out.writelines(verb + '\n' for verb in sorted(verbs))


main()
