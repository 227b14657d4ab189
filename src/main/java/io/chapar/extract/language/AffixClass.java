package io.chapar.extract.language;

import java.util.Locale;

/** What words of a sort look like, by {@link Affixes}; the table's file has the form's name. */
public enum AffixClass {
  /** Surnames in the nominative: sure where hardly anything else looks so; then father. */
  SURNAME,
  /** Surnames in other cases, with what women's and men's have in the nominative. */
  SURNAMECASE,
  /** Given names that are made of others: محمدرضوان. */
  GIVEN,
  /** Words that are part of no name: plurals, verbs, what a particle is written on to. */
  NOTNAME,
  /** Words that are as rare as names of places, and none. */
  NOTPLACE,
  /** Nouns and given names that are feminine or neuter. */
  GENDER,
  /** Adjectives before the head of an organisation's name, in all cases. */
  ADJECTIVE,
  /** What is before such an ending, with the nominative's: masculine, feminine, neuter. */
  ADJECTIVESTEM,
  /** Names of companies: «Уралтрансбанк». */
  COMPANY,
  /** Nouns in the genitive; also = only after another one. */
  GENITIVE,
  /** Words with a case ending, in languages whose heads stand last. */
  CASE,
  /** Endings that a mark parts from a name or job title which does not act; at = of a place. */
  OBLIQUE,
  /** Endings written on to a town, where something is. */
  LOCATIVE,
  /** Verbal nouns that report before a verb. */
  CLAUSE;

  String file() {
    return name().toLowerCase(Locale.ROOT) + "-form.tsv";
  }
}
