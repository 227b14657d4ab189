package io.chapar.extract.cast;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.person.PersonMention;
import org.jspecify.annotations.Nullable;

/**
 * «پسر رئیس‌جمهور X», «жена премьера X»: the office or title before a name is of another one, or
 * the name is. Where names have cases, the name's tells; else it stays open.
 */
public final class Kin {
  private final PersonMention mention;
  private final Passage passage;
  private final int title;
  private final boolean before;
  private final boolean inside;

  private Kin(PersonMention mention) {
    this.mention = mention;
    passage = mention.passage();
    title = title();
    before = passage.endingAt(Kind.KIN, title) != null;
    inside = !before && title < mention.from() && passage.anyOf(afterKin(), TITLES);
  }

  private static final Kind[] TITLES = {Kind.ROLE, Kind.HONORIFIC};

  static Kin of(PersonMention mention) {
    return new Kin(mention);
  }

  /** «Жена X заявила»: true of such a word in the form of the one who acts. */
  public static boolean isSubject(Passage passage, int i) {
    Match kin = passage.at(Kind.KIN, i);
    return kin != null && passage.key(i, kin.to()).equals(kin.entry().name());
  }

  /** The first token of the office, or of the titles, that the name follows. */
  private int title() {
    Office office = mention.office();
    if (office != null) {
      return office.from();
    }
    int i = mention.from();
    for (Match m = titleBefore(i); m != null; m = titleBefore(i)) {
      i = m.from();
    }
    return i;
  }

  private @Nullable Match titleBefore(int i) {
    return passage.endingAt(Kind.HONORIFIC, i);
  }

  /** The token after the word for kin that begins the office itself; -1 where none does. */
  private int afterKin() {
    Match kin = passage.at(Kind.KIN, title);
    return kin == null ? -1 : kin.to();
  }

  /** The office that the one with the name holds; null for that of another one. */
  @Nullable Office office() {
    Office office = mention.office();
    boolean kept = office == null || office.from() > mention.from() || !before && !inside;
    return kept || !isAnothers() ? office : null;
  }

  private boolean isAnothers() {
    return hasCases() ? isAnothersByCase() : before || isBeside();
  }

  /** «Помощника президента Ивана Котова»: the name goes with the word for kin where cases agree. */
  private boolean isAnothersByCase() {
    return before ? !mention.oblique() : mention.oblique() && isSubject(passage, title);
  }

  /** True where it is not known whose name it is. */
  boolean isOpen() {
    boolean titled = title < mention.from() && (before || inside);
    return titled && !hasCases() && isBeside();
  }

  private boolean hasCases() {
    return passage.language().has(Form.SURNAMECASE);
  }

  /** Of «همسر وزیر، X، گفت» the comma tells. */
  private boolean isBeside() {
    for (int i = title; i < mention.from(); i++) {
      if (!passage.word(i)) {
        return false;
      }
    }
    return true;
  }
}
