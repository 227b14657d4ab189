package io.chapar.extract.person;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.SurnameForm;
import io.chapar.extract.passage.Dateline;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/**
 * A name that only its place in the sentence shows, in scripts without capital letters: a surname
 * that speaks, a name in a list of names, one in quotation marks that speaks.
 */
final class PlacedName {
  private static final int MOST_SPOKEN = 3;
  private static final int MOST_LISTED = 3;

  private final Passage passage;
  private final boolean plain;

  PlacedName(Passage passage) {
    this.passage = passage;
    plain = !passage.language().capitals();
  }

  String rule(int i) {
    return afterName(i) ? "listed-name" : quoted(i) > i ? "quoted-name" : "surname-speaks";
  }

  /** The token after the name; the token itself where none begins there. */
  int end(int i) {
    if (!plain) {
      return i;
    }
    int end = spoken(i);
    if (end > i || afterName(i)) {
      return end > i ? end : listed(i);
    }
    int quoted = quoted(i);
    return quoted > i ? quoted : isOnlyName(i) ? i + 1 : begins(i) ? speaking(i) : i;
  }

  /** «گل‌خان، باشنده قریه …، می‌گوید»: one who is called by a single name. */
  private boolean isOnlyName(int i) {
    boolean given = passage.is(Kind.GIVEN, i) || NameWords.compound(passage, i);
    boolean other = passage.anyOf(i, Kind.STOP, Kind.COMMON, Kind.FIELD, Kind.PLACE, Kind.ROLE);
    return begins(i)
        && given
        && !other
        && passage.free(i)
        && passage.mark(i + 1, "،")
        && passage.is(Kind.ROLE, i + 2);
  }

  /**
   * «أشار غنتر فيلدمان إلى أن», «وأكد الإسباني راميرو أوسيبا أن»: rare words between a verb of
   * speech and what is said.
   */
  private int spoken(int i) {
    if (!passage.language().proclitics()) {
      return i;
    }
    int verb = isDefinite(i - 1) && passage.fits(Form.RELATIONAL, i - 1) ? i - 1 : i;
    boolean follows = passage.endingAt(Kind.VERB, verb) != null;
    int end = i;
    while (follows && end - i < MOST_SPOKEN && NameWords.rare(passage, end) && !isDefinite(i)) {
      end++;
    }
    boolean said = passage.anyOf(end, Kind.THAT, Kind.ROLE) || passage.mark(end, ":،,");
    return end > i + 1 && said ? end : i;
  }

  private boolean isDefinite(int i) {
    return passage.word(i) && passage.language().isDefinite(passage.token(i).folded());
  }

  /** «سجادی رئیس سازمان …»: at the beginning of a passage or sentence. */
  boolean isName(int i) {
    return plain && begins(i) && isSurname(i);
  }

  private boolean begins(int i) {
    return i == Dateline.end(passage) || i == passage.sentences().of(i).from();
  }

  private boolean isSurname(int i) {
    return passage.is(Kind.SURNAME, i)
        && NameWords.unknown(passage, i)
        && passage.token(i).folded().length() > 2;
  }

  /** «رجبی افزود: …», «رجب‌زاده با بیان اینکه … گفت: …»: where its full name may not stand. */
  private int speaking(int i) {
    int end = surname(i);
    int verb = passage.after(Kind.ALSO, end);
    boolean sure = end > i + 1 || passage.is(Kind.SURNAME, i);
    boolean led = verb > end || passage.anyOf(end, Kind.PREPOSITION, Kind.STOP);
    boolean speaks = speaks(verb) || sure && led && !isObject(end);
    return end > i && speaks ? end : rareSpeaking(i);
  }

  /** «سامع خاطرنشان کرد: …», «جراره با اشاره به … گفت: …»: any word that hardly an article uses. */
  private int rareSpeaking(int i) {
    boolean rare = NameWords.rare(passage, i) && !passage.is(Kind.UNNAMED, i);
    int next = passage.after(Kind.ALSO, i + 1);
    boolean leads = passage.is(Kind.OCCASION, i + 1);
    return rare && (leads || speaks(next)) ? i + 1 : i;
  }

  private boolean isObject(int i) {
    return passage.word(i) && passage.token(i).is(passage.language().object());
  }

  private int surname(int i) {
    if (!NameWords.unknown(passage, i) || passage.token(i).folded().length() < 3) {
      return i;
    }
    Match tail = passage.at(Kind.TAIL, i + 1);
    if (tail != null && tail.field(0).equals("sure")) {
      return tail.to();
    }
    boolean built = passage.is(Kind.SURNAME, i) || SurnameForm.strongTail(passage, i);
    if (built && (isSurname(i + 1) || passage.is(Kind.TAIL, i + 1))) {
      return i + 2;
    }
    boolean like = NameWords.endsLikeSurname(passage, i);
    return built || like && !passage.frequency().isCommon(i) ? i + 1 : i;
  }

  private boolean speaks(int i) {
    return passage.is(Kind.VERB, i) && passage.mark(passage.after(Kind.VERB, i), ":");
  }

  /** «چیاز هونوسف» افزود: two words that hardly any article uses. */
  private int quoted(int i) {
    Sentences.Range marks = passage.mark(i - 1, "«\"") ? passage.sentences().quotationAt(i) : null;
    boolean two = marks != null && marks.from() == i && marks.to() == i + 2;
    boolean alone = !passage.word(i - 2) || Dateline.end(passage) == i - 1;
    return two
            && alone
            && NameWords.rare(passage, i)
            && (NameWords.rare(passage, i + 1) || isTown(i + 1))
            && speaks(i + 3)
        ? i + 2
        : i;
  }

  /** Families are called by towns. */
  private boolean isTown(int i) {
    Match place = passage.at(Kind.PLACE, i);
    return place != null && place.field(1).equals("city");
  }

  private boolean afterName(int i) {
    if (!passage.mark(i - 1, "،,") && !passage.is(Kind.AND, i - 1)) {
      return false;
    }
    for (Sentences.Range name : passage.people()) {
      if (name.to() == i - 1) {
        return true;
      }
    }
    return false;
  }

  /** «افشین هاشمی، نگار جواهریان و …»: a given name that is another word too, and a surname. */
  private int listed(int i) {
    boolean given = passage.free(i) && passage.is(Kind.GIVEN, i);
    boolean rare = NameWords.rare(passage, i) && NameWords.rare(passage, i + 1);
    boolean other = passage.anyOf(i, Kind.STOP, Kind.ROLE, Kind.NUMERAL, Kind.PREPOSITION);
    boolean name =
        NameWords.unknown(passage, i + 1)
            && (given && !other || rare && NameWords.endsLikeSurname(passage, i + 1));
    if (goesOnRare(i) > i) {
      return goesOnRare(i);
    }
    int end = name ? Math.max(i + 2, passage.after(Kind.TAIL, i + 2)) : i;
    boolean last = given && passage.is(Kind.AND, i - 1) && passage.is(Kind.PREPOSITION, end);
    return end > i && (last || goesOn(end)) ? end : i;
  }

  /** The list goes on, or ends with this name after "and". */
  private boolean goesOn(int end) {
    return passage.mark(end, "،,") || passage.is(Kind.AND, end) || !passage.word(end);
  }

  /** «الکسیس گندوز، فرشاد فرجی، حسین کنعانی و …»: the token after rare words of a list. */
  private int goesOnRare(int i) {
    int end = rare(i);
    boolean last = passage.is(Kind.AND, i - 1) && passage.anyOf(end, Kind.PREPOSITION, Kind.STOP);
    return end > i && (last || goesOn(end)) ? end : i;
  }

  /** The token after two or three such words, the first of which may be a given name. */
  private int rare(int from) {
    int i = passage.is(Kind.GIVEN, from) && passage.free(from) ? from + 1 : from;
    while (i - from <= MOST_LISTED && isRare(i)) {
      i++;
    }
    return i > from + 1 && i - from <= MOST_LISTED ? i : from;
  }

  private boolean isRare(int i) {
    return NameWords.unknown(passage, i)
        && (passage.is(Kind.SURNAME, i) || !passage.frequency().isCommon(i));
  }
}
