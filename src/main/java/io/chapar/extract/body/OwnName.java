package io.chapar.extract.body;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.name.NameWords;
import io.chapar.extract.name.PlainNames;
import io.chapar.extract.passage.Match;
import io.chapar.extract.passage.Passage;
import io.chapar.extract.passage.Sentences;

/** The name of its own that a body has after its head, as far as the words beside it show it. */
public final class OwnName {
  /** What the table says of bodies that have the place where they are in their name. */
  public static final String SEAT = "seat";

  private static final int MOST_WORDS = 3;

  private static final Kind[] NO_BRANDS = {
    Kind.STOP,
    Kind.VERB,
    Kind.PREPOSITION,
    Kind.AND,
    Kind.GIVEN,
    Kind.HONORIFIC,
    Kind.ROLE,
    Kind.PLACE,
    Kind.BODY,
    Kind.ORGANISATION,
    Kind.NUMERAL,
    Kind.PRONOUN
  };

  private final Passage passage;

  public OwnName(Passage passage) {
    this.passage = passage;
  }

  /** شرکت آسیاتک: one word that no table knows may begin the name of a body that takes names. */
  public int begin(Match head) {
    int i = head.to();
    boolean takesNames = "name".equals(head.field(0));
    if (passage.is(Kind.ORGANISATION, i) && !passage.language().capitals()) {
      return i;
    }
    boolean quoted = passage.mark(i, "«\"“") && passage.sentences().quoted(i);
    if (takesNames && quoted) {
      return quotedName(i);
    }
    if (passage.language().capitals()) {
      return i;
    }
    boolean free =
        passage.word(i)
            && !passage.fits(Form.NOTNAME, i)
            && !passage.frequency().isUsual(i)
            && NameWords.boundary(passage, i + 1)
            && !NameWords.boundary(passage, i);
    boolean given = passage.is(Kind.GIVEN, i) && !"person".equals(head.field(1));
    if (takesNames && passage.is(Kind.HONORIFIC, i) && mayBear(i + 1)) {
      return personal(i + 1);
    }
    if (takesNames && isBrand(i)) {
      return i + 2;
    }
    return takesNames && (free || given && passage.word(i)) ? personal(i) : i;
  }

  private boolean mayBear(int i) {
    return passage.word(i) && !passage.anyOf(i, Kind.STOP, Kind.PREPOSITION);
  }

  /** «شرکت سبدگردان داریوش»: a noun and a given name that no surname follows. */
  private boolean isBrand(int i) {
    return passage.word(i)
        && !passage.anyOf(i, NO_BRANDS)
        && passage.is(Kind.GIVEN, i + 1)
        && NameWords.boundary(passage, i + 2)
        && !passage.is(Kind.SURNAME, i + 2);
  }

  /** شرکت نفت و گاز پارس, شرکت دانش‌بنیان «رایان»: what it does, and then its name. */
  public int end(Match head, int i) {
    boolean said = "name".equals(head.field(0)) && passage.endingAt(Kind.FIELD, i) != null;
    if (!said || passage.language().capitals()) {
      return i;
    }
    boolean quoted = passage.mark(i, "«\"“") && passage.sentences().quoted(i);
    return quoted ? quotedName(i) : afterWords(head, i);
  }

  /**
   * «شرکت بازرگانی آوای سپهر»: words that no table knows; beside an office they may be its holder.
   */
  private int afterWords(Match head, int i) {
    boolean held = passage.endingAt(Kind.ROLE, head.from()) != null;
    int end = i;
    boolean rare = false;
    while (end < i + MOST_WORDS && NameWords.unknown(passage, end)) {
      rare |= passage.frequency().isRare(end);
      end++;
    }
    boolean person = held && (end > i + 1 || passage.is(Kind.GIVEN, i));
    boolean whole = rare && NameWords.boundary(passage, end) && !person;
    return whole ? passage.after(Kind.FIELD, end) : i;
  }

  private int quotedName(int i) {
    Sentences.Range quotation = passage.sentences().quotationAt(i);
    return quotation != null && quotation.to() - i <= 5 ? quotation.to() + 1 : i;
  }

  /** «جامعة الأميرة نورة بنت عبدالرحمن»: one word, or a whole name. */
  private int personal(int i) {
    return Math.max(i + 1, new PlainNames().end(passage, i, false));
  }
}
