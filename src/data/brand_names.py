#!/usr/bin/env python3
"""Makes the rows of shops, banks and services of English-speaking lands in organisation.tsv.

usage: brand_names.py NSI.json WORDS.json TABLES > rows

NSI.json is dist/json/nsi.json of the npm package name-suggestion-index (BSD-3-Clause), WORDS.json the index.json of
an-array-of-english-words (MIT), TABLES the folder io/chapar/extract/en. Left out is what the tables have, what they
would find by its last word, and what may be somebody's name, a town or plain words: a name stays that has a word
which is none of these.
"""
import json
import re
import sys
from pathlib import Path

LANDS = ('001 us ca gb ie au nz za in pk bd lk ng gh ke ug tz zm zw jm tt bb sg my ph '
         'gb-eng gb-sct gb-wls gb-nir').split()
TREES = re.compile(r'brands/(shop|office|leisure|tourism/hotel|club'
                   r'|amenity/(bank|fuel|fast_food|restaurant|cafe|pharmacy|pub|cinema|car_rental|post_office|bar))'
                   r'|operators/(power|office|telecom|emergency|amenity/(police|fire_station|hospital|prison|post_office'
                   r'|university|college|clinic|social_facility)|man_made/(water_works|wastewater_plant|pipeline))'
                   r'|transit/route')
GOVERNMENT = re.compile(r'^(City|Town|Village|County|Borough|Township|Ville|London Borough|Royal Borough|Government) of ')
NAME = re.compile(r"[A-Z][\w'&-]*(?: (?:[A-Z&][\w'&-]*|of|the|and|de|du|la|n))*$", re.ASCII)
NAMES = ('given', 'surname', 'place', 'town', 'demonym')
WORDS = ('frequency', 'common', 'stop', 'field', 'body', 'role', 'unit', 'honorific', 'verb', 'game', 'tail', 'agency')
SHORTEST = 4

# Of what is left: surnames, lands, words of other languages, and names that mean something else alone.
OTHERS = set("""
Abarth Adairs Adnams Aesop Arche Astro Aussie Badcock Bajaj Bambu Barbour Basilico Bayleys Bayne's Beales Bealls Belk
Belushi's Bertucci's Betts Biba Bogner Bose Bossa Boyes Bradlows Braum's Briscoes Buona Burnsco Byrider Canac Canali
Celio Cellini Chartwell Chicco Chinita Cort Cosmo Cosway Coupland's Crevier Curzon D'Agostino Dangerfield Davanni's
Desa Digi Dito Domo Dotti Drop-in Dyson Eason Everards Fabiani Fabrique Fairweather Falconeri Fastbreak Figaro Fuego
Fuso Gorjana Grainger Granado Grandy's Haart Haffner's Haggar Haggen Hannaford Harnois Higginbotham's Hilti Hoag
Houlihan's Iceland Industrie Inver Irby Jessops Jetti Jewson Kelsey's Kenzo Kernow Kieser Kiewit Klass Koton Krist
Lada Laline Leightons Linde Locke Loding Longo's MacEwen Macu Maje Mandee Marella Mavi McCoy's McGrath McKeown Mellins
Mephisto Mercantil Merrell Messer Miele Milio's Momoni Motrio Mowgli Naot Nobu Nouria O'Briens O'Charley's Oporto Oreck
Orkin Panago Parkson Patroni Pausa Paydens Plunket Poggenpohl Polaris Promod Rabba Raley's Ramsdens Rapha Redner's
Reitmans Ricki's Rieker Rosati's Rosauers Ryman Sabon Saje Sankalp Schnitz Schuh Scrivens Sebago Securitas Senqu Sfera
Smitty's Smyths Soeur Spinx Stinson Stradivarius Sussan Tesoro Theisen's Timezone Tissot Togo's Townends Transpo Tuffy
Vallarta Vallen Villarica Vianor Volpes Webbers Weigel's Weldricks Wenzel's Wesco Westside Weylandts Wickes Winkworth
Wolford Wolseley Xpress Zales Zilli Zebro's""".split()) | {'Penn Station', 'Sergent Major', 'Dinh Van', 'Addition Elle'}
BRANCH = re.compile(r'^(LTFRB|Jabatan|Kementerian) | (CAT|Express|Extra|Store|Factory|Local)$')


def forms(tables, names):
    for name in names:
        for line in (tables / (name + '.tsv')).read_text(encoding='utf-8').splitlines():
            if line and not line.startswith('#'):
                yield from (form.strip().lower() for form in line.split('\t')[0].split(' | '))


def candidates(index):
    for tree, kept in index.items():
        for item in kept['items'] if TREES.match(tree) else ():
            places = [str(place).lower() for place in item['locationSet'].get('include', ())]
            if any(place.split('.')[0].split('-')[0] in LANDS for place in places):
                tags = item['tags']
                yield from (tags[key] for key in ('brand', 'operator', 'network')
                            if key in tags and key + ':wikidata' in tags)


def main():
    index, words, tables = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
    known = set(forms(tables, ['organisation']))
    heads = set(forms(tables, ['body']))
    people = set(forms(tables, NAMES))
    plain = set(json.loads(words.read_text())) | set(forms(tables, WORDS)) | people
    given = set(forms(tables, ['given']))

    def rare(word):
        word = word.lower()
        bare = re.sub(r"('s|s'|s)$", '', word)
        return len(bare) >= SHORTEST and word not in plain and bare not in plain and not re.search(r'[\d&]', word)

    def keeps(name):
        parts = name.split()
        written = len(parts) == 1 and re.search('[a-z][A-Z]', name)
        if written or name in OTHERS or BRANCH.search(name) or GOVERNMENT.match(name):
            return False
        if name.lower() in known | people or not NAME.match(name):
            return False
        person = len(parts) > 1 and (parts[0].lower() in given or len(parts[0]) == 1) or name.isupper()
        last = parts[-1].lower() in heads or ' '.join(parts[-2:]).lower() in heads
        return not person and not last and len(parts) < 5 and any(map(rare, parts))

    for name in sorted(set(filter(keeps, candidates(json.loads(index.read_text(encoding='utf-8'))['nsi'])))):
        print(name)


if __name__ == '__main__':
    main()
