#!/usr/bin/env python3
"""Adds the given names and surnames of Faker to a language's tables, without those that are other words too.

usage: person_names.py PYTHON-FAKER PHP-FAKER FOLDER LANGUAGE [DICTIONARY.DIC]

PYTHON-FAKER is the folder dist-packages of Debian's python3-fake-factory 33.3.1, PHP-FAKER is Faker/Provider of its
php-faker 1.20.0; FOLDER holds the tables of all languages. DICTIONARY.DIC has ordinary words (npm dictionary-tr).
"""
import glob
import importlib
import os
import re
import sys

HEAD = {
    'python': '# More of Faker 33.3.1 for Python, locale %s (MIT, Copyright 2012 Daniele Faraglia), made by\n'
              '# src/data/person_names.py.\n',
    'php': '# More of Faker 1.20.0 for PHP, locale %s (MIT, Copyright 2011 François Zaninotto), made by\n'
           '# src/data/person_names.py.\n',
}
LOCALES = {'tr': ('python', 'tr_TR'), 'az': ('python', 'az_AZ'), 'uz': ('python', 'uz_UZ'), 'kk': ('php', 'kk_KZ')}
SHORTEST = 4
# Where surnames are given names, or those with the endings that a table of forms has.
SURNAMES = {'tr': 'surname.tsv', 'kk': 'given.tsv'}

# Ordinary words, lands and rivers that no table or dictionary has, or that only stand in another form there.
OTHER = {
    'tr': 'evde feden beyler dağistan tuna türkmen kırgız uludağ altınkaya neptün örik duha gabel ensari bektaşi söyler '
          'sevdi över tanır buhari merim taşkan yahşikan kamar benol yayak kanak kotuz nabil nili fami toker bedi gücal '
          'durdu bilir cansin bariş güneri mishat misra rasul kasim erdogan yilmaz yigit sayin ushan hazrat durdali '
          'ramadan lâle mihrab kaygusuz sargın canal güngördü',
    'az': 'lazım zaman səhər sərəncam tamaşa fərman bayram baba aslan səma güllər brilyant inqilab etiqad çiçək gülüş '
          'durna intizar kifayət səxavət səadət şəfa həci ağca mülayim cahan qüdrət zərif yadigar ülfət ilahə '
          'kəramət izzət inayət nanə natəvan polad nağı qumru',
    'uz': 'sevinch malak bonu odina muslima elif',
    'kk': 'бүлдіршін шаттық қырмызы өндіріс рақат жігер үстем латиф',
}
# Whole words that only families are called by.
FAMILY = re.compile('^(?:öz|ak|kara|taş|demir|çelik|kılıç)|(?:soy|türk|kaya|taş|kılıç|yürek|demir|dağ|kurt|güven|pınar|'
                    'yıldız|yurt|oğul|kol|bağ|köz|erk|göl|su|ok|gün|maz|miş|muş|du|dı|di|bük|büken|acar)$')


def forms(path):
    lines = (line.rstrip('\n') for line in open(path, encoding='utf-8') if not line.startswith('#'))
    return {form for line in lines for form in line.split('\t')[0].split(' | ')}


def python_names(folder, locale, what):
    if folder not in sys.path:
        sys.path.insert(0, folder)
    provider = importlib.import_module('faker.providers.person.' + locale).Provider
    tables = [value for key, value in vars(provider).items() if key.startswith(what + '_names')]
    return {name for names in tables for name in names}


def php_names(folder, locale, what):
    text = open(os.path.join(folder, locale, 'Person.php'), encoding='utf-8').read()
    lists = re.findall(r'\$%sName\w* = \[(.*?)\];' % what, text, re.S)
    return {name for names in lists for name in re.findall(r"'([^']+)'", names)}


def words(path):
    lower = (line.split('/')[0].strip() for line in open(path, encoding='utf-8'))
    return {word for word in lower if word and word[0].islower()}


def other(folder):
    """The words of the other tables: those of bodies, places and offices above all."""
    found = set()
    for table in glob.glob(os.path.join(folder, '*.tsv')):
        if os.path.basename(table) not in ('given.tsv', 'surname.tsv', 'frequency.tsv') and '-form' not in table:
            found |= {low(part) for form in forms(table) for part in re.split('[ -]', form)}
    return found


def low(name):
    return name.replace('İ', 'i').replace('I', 'ı').lower()


def is_name(name):
    return name.isalpha() and len(name) >= SHORTEST


def append(path, head, names):
    with open(path, 'a', encoding='utf-8') as out:
        out.write(head)
        out.writelines(name + '\n' for name in sorted(names))


def main():
    python, php, folder, language = sys.argv[1:5]
    maker, locale = LOCALES[language]
    path = os.path.join(folder, language)
    taken = other(path) | set(OTHER[language].split()) | (words(sys.argv[5]) if len(sys.argv) > 5 else set())
    for what in ('first', 'last'):
        table = os.path.join(path, 'given.tsv' if what == 'first' else SURNAMES.get(language, 'none'))
        names = python_names(python, locale, what) if maker == 'python' else php_names(php, locale, what)
        known = taken | {low(form) for form in forms(table)} if os.path.exists(table) else None
        if known is not None:
            new = {n.strip() for n in names if is_name(n.strip()) and low(n.strip()) not in known}
            new = {n for n in new if what == 'last' or language != 'tr' or not FAMILY.search(low(n))}
            append(table, HEAD[maker] % locale, new)


main()
