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

# Of what is left: surnames, lands, words of other languages, names that mean something else alone, and goods that
# news names more often than their maker.
OTHERS = set("""
Abarth Acura Adairs Adnams Aesop Aigner Aixam Akhona Alila Allsup's Arche Astro Aussie B-Line Badcock Bajaj Balenciaga
Baleno Bambu Barbour Basilico Bayleys Bayne's Beales Bealls Belk Belushi's Belvoir Bertucci's Best-one Betts Biba
Birkenstock Bluenotes Bluestar Bogner Bose Bossa Boyes Bradlows Braum's Breitling Briscoes Buccellati Bugatti Buick
Bulgari Buona Burnsco Byrider Calida Cambus Canac Canali Capriotti's Carhartt Carluccio's Cartier Celio Cellini
Centersquare Chartwell Chaumet Chicco Chinita Chiquito Citylink Colicci Cort Cosmo Cosway Coupland's Crevier Cupra
Curzon D'Agostino Daihatsu Daladala Dangerfield Davanni's Day-Today Deichmann Desa Digi Dillard's Dior Diptyque' Dito
Domo Dotti Drop-in Ducati Dunkin' Dyson Eason Energia Erewhon Everards Fabiani Fabrique Fairweather Falconeri Fastbreak
Fastrac Fastrack Fastrak Fatz Fendi Figaro Foschini Freightliner Fuego Fuso Gautrain Gelson's Givenchy Goil Goldliner
Goldmark Gorjana Grainger Granado Grandy's Greenhalgh's Gridline Guinot Haart Haffner's Haggar Haggen Hannaford Hardee's
Harley-Davidson Harnois Havaianas Hawksmoor Higginbotham's Hilti Hoag Homeslice Houlihan's Husqvarna Iceland Industrie
Infiniti Inver Irby Iveco Jamba Jazzercise Jessops Jetti Jewson Kahoots Kaspa's Kelsey's Kempinski Kenzo Kernow Kidstuff
Kiehl's Kieser Kiewit Kitanda Klass Koenigsegg Koton Krist La-Z-Boy Lacoste Lada Laline Lancia Lavazza Lego Leica
Leightons Linde Locke Loding Longchamp Longines Longo's Luby's MacEwen Macu Madewell Maje Malmaison Mandee Marella
Maserati Mavi Mazzio's McCoy's McGrath McKeown Meijer Meineke Meininger Mellins Mephisto Mercantil Mercure Merrell
Messer Metrobus Miele Milio's Momoni Moncler Moneytree Montblanc Morphe Motrio Movado Mowgli Myer Naot Nautica Nayara
Nespresso Neuhaus Nobu Nouria O'Briens O'Charley's O-Train Off-White One-O-One Oporto Oreck Orkin Panago Panerai Parkson
Pastini Patroni Pausa Paydens Pennyblack Peterbilt Piaget Plunket Poggenpohl Polaris Portillo's Prada Promod Puccino's
Quickshop Quiksilver Rabba Raley's Ramsdens Rapha Ray-Ban Redner's Reitmans Revera Ricki's Rieker Rimac Rolex Rosati's
Rosauers Ryman Sabon Saje Samsonite Sankalp Schnitz Schuh Scrivens Sebago Securitas Seiko Senqu Sfera Sheetz Sheraton
Shiekh Signia Skechers Smitty's Smyths Soeur Spanx Spinx Stageline Stihl Stinson Stradivarius Stuckey's Sussan Swarovski
Tambunting Tanishq Techspace Tefal Tempur-Pedic Terranova Tesoro Theisen's Theobroma Timezone Tinseltown Tissot Togo's
Tonkotsu Tourneau Townends Transpennine Transpo Tuffy Tumi Tupperware Ultramar Vallarta Vallen Versace Vianor Villarica
Volpes Vorwerk Warhammer Webbers Weigel's Weldricks Wempe Wenzel's Wesco Westin Westside Weylandts Wickes Winkworth
Wolford Wolseley Xpress Yamaha Zales Zebro's Zegna Ziaja Zilli""".split()) | {
    'Addition Elle', 'Adidas Originals', 'Audemars Piguet', 'Baltimore Light RailLink',
    'Baltimore Metro SubwayLink', 'Bang & Olufsen', 'Barnard Marcus', 'Baume & Mercier', 'Brunello Cucinelli',
    'Dinh Van', 'Dolce & Gabbana', 'Emporio Armani', 'Harman Kardon', 'Jacqui E', 'Jamaica Blue', 'Jellis Craig',
    'Le Creuset', 'Leeann Chin', 'MTA Express BusLink', 'Oxfam Books & Music', 'Oxfam Bookshop', 'Pantai Timor',
    'Patek Philippe', 'Patel Brothers', 'Penn Station', 'Porsche Design', 'RNLI Shop', 'Sergent Major',
    'Staten Island Ferry', 'Stirling Ackroyd', 'Strickland Brothers', 'Suki Hana', 'Suzy Shier', 'TAG Heuer',
    'Tory Burch', 'Vacheron Constantin'}
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
