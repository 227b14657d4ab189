package io.chapar.extract.speech;

import io.chapar.extract.cast.Cast;
import io.chapar.extract.language.Kind;
import io.chapar.extract.office.LeadIn;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;
import java.util.HashSet;
import java.util.Set;

/** «این کارشناس افزود»: what somebody is who has spoken and whom the article gives no office. */
final class ThisOffice {
  private final Cast cast;
  private final Set<String> spoken = new HashSet<>();

  ThisOffice(Cast cast) {
    this.cast = cast;
  }

  /**
   * @param speaker the one who is named, or whom a word for the last one means; only where nobody
   *     else has spoken by name is it certain whom
   */
  void tell(Utterance said, String speaker, boolean named) {
    if (named && cast.hasPerson(speaker)) {
      spoken.add(speaker);
    } else if (spoken.size() == 1 && spoken.contains(speaker)) {
      cast.bareOffices().stream()
          .filter(o -> speaks(o, said))
          .findFirst()
          .ifPresent(o -> cast.give(o, speaker));
    }
  }

  /**
   * Not «او درباره این مهاجم گفت», «با اشاره به سخنان این داور گفت»: of whom another one speaks.
   */
  private static boolean speaks(Office office, Utterance said) {
    Passage passage = said.verbPassage();
    Sentences.Range sentence = passage.sentences().of(said.verbFrom());
    Match shown = office.shown();
    boolean here = office.passage() == passage && sentence.holds(office.from());
    return here
        && shown != null
        && !office.isPart()
        && leads(passage, Math.max(sentence.from(), Dateline.end(passage)), shown.from())
        && !passage.token(office.to()).is(passage.language().object())
        && Pronoun.at(passage, sentence.from(), said.verbFrom()) == shown.from();
  }

  private static boolean leads(Passage passage, int begin, int shown) {
    boolean over = passage.mark(shown - 1, "،") || passage.endingAt(Kind.STOP, shown) != null;
    return shown == begin || over && LeadIn.ends(passage, begin, shown);
  }
}
