package io.chapar.extract.cast;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Language;
import io.chapar.extract.office.Office;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.person.PersonMention;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * «Parti Sözcüsü ve Birlik Başkanı Ali Demir», «департамент бастығының орынбасары, полиция
 * полковнигі Нұрлан Ахметов»: an office before the one that stands beside its holder's name, where
 * the heads of offices stand last.
 */
final class FurtherOffice {
  private static final int FARTHEST = 12;

  private FurtherOffice() {}

  /** The name of the one who holds it; null where the office is no such one. */
  static @Nullable PersonMention holder(Office office, List<PersonMention> mentions) {
    Passage passage = office.passage();
    boolean last = passage.language().offices() == Language.Offices.LAST;
    int joint = last ? afterJoint(office) : office.to();
    return joint == office.to()
        ? null
        : mentions.stream()
            .filter(name -> name.passage() == passage && name.from() > joint)
            .filter(name -> isHolder(name, joint, passage.mark(office.to(), ",")))
            .filter(name -> !isAnothers(office, name.office()))
            .findFirst()
            .orElse(null);
  }

  /** A comma only where the office begins its sentence: elsewhere it parts those of a list. */
  private static int afterJoint(Office office) {
    Passage passage = office.passage();
    int to = office.to();
    boolean comma = passage.mark(to, ",") && begins(office);
    boolean several = to - office.from() > 1;
    boolean and = several && passage.is(Kind.AND, to) && !passage.is(Kind.PREPOSITION, to);
    return comma || and ? to + 1 : to;
  }

  private static boolean begins(Office office) {
    Passage passage = office.passage();
    int from = office.from();
    int begin = Math.max(passage.sentences().of(from).from(), Dateline.end(passage));
    int i = from;
    while (i > begin && isWhose(passage, i - 1)) {
      i--;
    }
    return i == begin && office.to() - begin > 1;
  }

  private static boolean isWhose(Passage passage, int i) {
    return passage.word(i)
        && (!passage.free(i) || passage.fits(Form.GENITIVE, i) || passage.is(Kind.FIELD, i));
  }

  /** «ABD Başkanı ve Türkiye Cumhurbaşkanı», «Sağlık Bakanı ve Millî Eğitim Bakanı»: two people. */
  private static boolean isAnothers(Office office, @Nullable Office own) {
    boolean same = own != null && office.head().equals(own.head());
    boolean lands = own != null && (isOfLand(office) || isOfLand(own));
    return office.passage().is(Kind.AND, office.to()) && (same || lands);
  }

  private static boolean isOfLand(Office office) {
    return IntStream.range(office.from(), office.to())
        .mapToObj(i -> office.passage().at(Kind.PLACE, i))
        .anyMatch(place -> place != null && place.field(1).equals("country"));
  }

  private static boolean isHolder(PersonMention name, int joint, boolean comma) {
    Office own = name.office();
    Passage passage = name.passage();
    boolean listed = passage.mark(name.to(), ",") && comma || passage.is(Kind.AND, name.to());
    return own != null
        && own.to() == name.from()
        && own.from() >= joint
        && own.from() - joint <= FARTHEST
        && !listed
        && isActing(name)
        && isTitle(passage, joint, own.from(), comma);
  }

  private static boolean isActing(PersonMention name) {
    Passage passage = name.passage();
    return passage.token(name.to() - 1).suffix().isEmpty()
        && !name.oblique()
        && !passage.is(Kind.PREPOSITION, name.to());
  }

  /** Words of a title and what it is of, in brackets too; after a comma in small letters. */
  private static boolean isTitle(Passage passage, int from, int to, boolean comma) {
    for (int i = from; i < to; i++) {
      boolean word = passage.word(i) && passage.capital(i) != comma;
      boolean joins = passage.is(Kind.AND, i) || passage.mark(i, "()");
      if (!word && !joins) {
        return false;
      }
    }
    return true;
  }
}
