package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "The Hon Justice Ada Orme": an office among the titles before a name, which is one itself; but in
 * "its spokesperson, Rear Admiral Ada Orme," another one is meant.
 */
final class HonouredOffice {
  private HonouredOffice() {}

  /**
   * Its first token; the first of the titles where none of them is an office.
   *
   * @param offices of the tokens
   * @param to the token after the titles
   */
  static int in(Passage passage, @Nullable Office[] offices, int from, int to) {
    boolean english = passage.language().offices() == Language.Offices.BOTH;
    boolean begins = passage.sentences().of(from).from() == from;
    boolean alone = english && (begins || passage.is(Kind.DETERMINER, from - 1));
    int office = from + 1;
    while (alone && office < to && offices[office] == null) {
      office++;
    }
    return alone && office < to ? office : from;
  }
}
