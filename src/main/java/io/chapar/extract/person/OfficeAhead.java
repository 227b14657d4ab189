package io.chapar.extract.person;

import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.name.Names;
import io.chapar.extract.name.RareName;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/** The office that stands before a name: right before it, or parted from it by a comma. */
final class OfficeAhead {

  private final Passage passage;
  private final @Nullable Office[] offices;
  private final Names names;

  /**
   * @param offices for each token the office that holds it
   */
  OfficeAhead(Passage passage, @Nullable Office[] offices) {
    this.passage = passage;
    this.offices = offices;
    names = Names.of(passage.language());
  }

  /** The one that ends right before the token. */
  @Nullable Office at(int i) {
    Office office = i > 0 ? offices[i - 1] : null;
    boolean other = i > 0 && passage.language().isOblique(passage.token(i - 1).suffix());
    return office != null && !other && office.to() == i ? office : null;
  }

  /**
   * A comma may part the office from a name with its title, from an age and a name, or from a name
   * in commas.
   *
   * @param aged the token of the age before the name; that of the name where none is told
   * @param from the token after honorifics
   */
  boolean isApart(int aged, int i, int from) {
    boolean parted = passage.mark(aged - 1, ",،") && !named(aged - 1);
    boolean tells = aged < i && passage.language().capitals() && at(aged - 1) != null;
    return parted && (from > i || tells || between(i));
  }

  /** «همسر این هنرمند، جمشید خاضع، گفت»: the office is of somebody who was named before. */
  private boolean named(int comma) {
    Office office = passage.language().capitals() ? null : at(comma);
    return office != null && passage.endingAt(Kind.DETERMINER, office.from()) != null;
  }

  private boolean between(int i) {
    int end = names.end(passage, i, passage.language().capitals());
    boolean both = passage.language().offices() == Language.Offices.BOTH;
    boolean last = both && (passage.mark(end, ".") || passage.is(Kind.LINK, end));
    boolean closed = passage.mark(end, ",،") || last;
    return end > i + 1 && closed || inCommas(i) > i;
  }

  int inCommas(int i) {
    boolean plain = !passage.language().capitals() && passage.mark(i - 1, "،,");
    return plain && at(i - 1) != null ? RareName.inCommas(passage, i) : i;
  }
}
