#!/usr/bin/env python3
"""Adds the given names that the table of one language has to another's, as that language spells them.

usage: shared_names.py FOLDER FROM TO [DICTIONARY.DIC]

FOLDER holds the tables of all languages; FROM and TO are ru kk, kk ru, uz kk, uz ru, ru uz or ru az. DICTIONARY.DIC
has ordinary words (npm dictionary-ru), which are not added, as are none of the other tables of TO.
"""
import glob
import os
import re
import sys

HEAD = '# From %s/given.tsv, see there, as this language spells them; made by src/data/shared_names.py.\n'
SHORTEST = 4

KAZAKH = dict(zip('әқұғіңөүһ', 'акугиноух'))
UZBEK = [('ʻ', '‘'), ('sh', 'ш'), ('ch', 'ч'), ('yo‘', 'ю'), ('o‘', 'у'), ('g‘', 'г'), ('ya', 'я'), ('yo', 'ё'), ('yu', 'ю'),
         ('ye', 'е'), ('^e', 'э')]
UZBEK += list(zip('abdefghijklmnopqrstuvwxyz', 'абдефгхижклмнопкрстуввхйз'))
RUSSIAN = [('ий$', 'iy'), ('щ', 'sh'), ('ш', 'sh'), ('ч', 'ch'), ('я', 'ya'), ('ю', 'yu'), ('ё', 'yo'), ('^е', 'ye'), ('ц', 's'),
           ('[ъь]', ''), ('ы', 'i'), ('э', 'e')]
RUSSIAN += list(zip('абвгдежзийклмнопрстуфх', 'abvgdejziyklmnoprstufx'))
AZERBAIJANI = [('ий$', 'i'), ('г(?=[еи])', 'g'), ('[щш]', 'ş'), ('ч', 'ç'), ('я', 'ya'), ('ю', 'yu'), ('ё', 'yo'), ('^е', 'ye'),
               ('ц', 's'), ('[ъь]', ''), ('ы', 'ı'), ('э', 'e')]
AZERBAIJANI += list(zip('абвгдежзийклмнопрстуфх', 'abvqdejziyklmnoprstufx'))
SPELLINGS = {('ru', 'kk'): [], ('kk', 'ru'): list(KAZAKH.items()), ('uz', 'kk'): UZBEK, ('uz', 'ru'): UZBEK,
             ('ru', 'uz'): RUSSIAN, ('ru', 'az'): AZERBAIJANI}

# Ordinary words, places and clubs that no table has, or has in another form.
OTHER = {
    'kk': 'алла адам алар август назар милан софия спартак султан дания алтай арарат беслан казбек мина сила карп аполлон '
          'виктория октябрина авангард олимпиада олимпия любим мира шамси насиба умид бахт хамза вали дунё орзу '
          'омон асад муслим мусулмон ислом барака мироб зафар анора озода латиф адиб гани тарас сана магнус август автоном лавр',
    'ru': 'махан обид вали омон асад наби гули рамз собир мусулмон скиппед каким ислам алмас талап дана дидар парасат мереке медет думан самал марал инкар арай мади елдос касым жамбыл '
          'манат самен саясат максат орынша аужа зангар кулаш жибек сагат насиба умида орзу дунё барака малика',
    'uz': 'adam alan aman talant azat sulton batir avgust nazar milan sofiya spartak sulton daniya oltoy mina sila mir karp apollon olimpiada mira van odam '
          'lavr kira avtonom imran ratibor foma altay nika',
    'az': 'aman talant qani azat avqust nazar milan sofiya spartak sultan daniya altay mina sila mir karp apollon olimpiada mira adam alan '
          'lavr avtonom alar vera foma kira martın',
}


def rows(path):
    lines = (line.rstrip('\n') for line in open(path, encoding='utf-8') if not line.startswith('#'))
    return [line.split('\t')[0].split(' | ') for line in lines if line.strip()]


def words(path):
    lower = (line.split('/')[0].strip() for line in open(path, encoding='utf-8'))
    return {word for word in lower if word and word[0].islower()}


def low(name):
    return name.replace('İ', 'i').lower()


def other(folder):
    found = set()
    for table in glob.glob(os.path.join(folder, '*.tsv')):
        if os.path.basename(table) not in ('given.tsv', 'surname.tsv', 'frequency.tsv', 'town.tsv') and '-form' not in table:
            found |= {low(part) for forms in rows(table) for form in forms for part in re.split('[ -]', form)}
    return found


def spelled(name, spelling, to):
    for letters, here in spelling:
        name = re.sub(letters, here, name)
    first = 'İ' if to == 'az' and name[0] == 'i' else name[0].upper()
    return first + name[1:]


def main():
    folder, source, to = sys.argv[1:4]
    path = os.path.join(folder, to)
    taken = other(path) | set(OTHER[to].split()) | (words(sys.argv[4]) if len(sys.argv) > 4 else set())
    taken |= {low(form) for forms in rows(os.path.join(path, 'given.tsv')) for form in forms}
    names = {low(forms[0]) for forms in rows(os.path.join(folder, source, 'given.tsv'))}
    names = {name for name in names if all(c.isalpha() or c == '‘' for c in name) and len(name) >= SHORTEST}
    new = {spelled(name, SPELLINGS[source, to], to) for name in names}
    with open(os.path.join(path, 'given.tsv'), 'a', encoding='utf-8') as out:
        out.write(HEAD % source)
        out.writelines(name + '\n' for name in sorted(new) if low(name) not in taken and len(name) >= SHORTEST)


main()
