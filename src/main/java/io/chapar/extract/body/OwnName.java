package io.chapar.extract.body;

import io.chapar.extract.language.Form;
import io.chapar.extract.language.Kind;
import io.chapar.extract.language.Token;
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
      return takesNames && isCapitalised(head) ? i + 1 : i;
    }
    boolean free =
        passage.word(i)
            && !passage.fits(Form.NOTNAME, i)
            && !passage.frequency().isUsual(i)
            && NameWords.boundary(passage, i + 1)
            && !isAdjective(i)
            && !NameWords.boundary(passage, i);
    boolean given = passage.is(Kind.GIVEN, i) && !"person".equals(head.field(1));
    if (takesNames && passage.is(Kind.HONORIFIC, i) && mayBear(i + 1)) {
      return titled(i + 1);
    }
    if (takesNames && (isBrand(i) || borrowed(i) > i)) {
      return isBrand(i) ? i + 2 : borrowed(i);
    }
    return takesNames && (free || given && passage.word(i)) ? personal(i) : i;
  }

  /**
   * «شركة إير برودكتس»: several words that no table knows, where the language's own would have its
   * article; the token itself where they may be a person's or an adjective.
   */
  private int borrowed(int i) {
    int end = i;
    while (passage.language().proclitics() && end - i <= MOST_WORDS && isBorrowed(end)) {
      end++;
    }
    boolean several = end > i + 1 && end - i <= MOST_WORDS && NameWords.boundary(passage, end);
    return several && !passage.fits(Form.RELATIONAL, i) ? end : i;
  }

  private boolean isBorrowed(int i) {
    return NameWords.unknown(passage, i)
        && !passage.is(Kind.GIVEN, i)
        && !passage.language().isDefinite(passage.token(i).folded());
  }

  private boolean mayBear(int i) {
    return passage.word(i) && !passage.anyOf(i, Kind.STOP, Kind.PREPOSITION);
  }

  /** «جامعة الأميرة نورة بنت عبدالرحمن»: one word, or a whole name. */
  private int titled(int i) {
    return Math.max(i + 1, new PlainNames().end(passage, i, false));
  }

  /** «شرکت نفتی توتال»: before a name, what only says of what kind it is. */
  private boolean isAdjective(int i) {
    return passage.is(Kind.ORGANISATION, i + 1) && passage.token(i).folded().endsWith("ی");
  }

  /** «Центр Помпиду», «Фонд Потанина»: one word, where no office may have a holder there. */
  private boolean isCapitalised(Match head) {
    int i = head.to();
    return passage.capital(head.from())
        && passage.capital(i)
        && passage.token(i).shape() == Token.Shape.CAPITAL
        && !passage.capital(i + 1)
        && !passage.mark(i + 1, ".")
        && !passage.anyOf(i, NO_BRANDS)
        && !passage.anyOf(i, Kind.DEMONYM, Kind.AGENCY, Kind.MONTH)
        && passage.endingAt(Kind.ROLE, head.from()) == null;
  }

  /** «شرکت سبدگردان داریوش»: a noun and a given name that no surname follows. */
  private boolean isBrand(int i) {
    return !passage.language().capitals()
        && passage.word(i)
        && !passage.anyOf(i, NO_BRANDS)
        && passage.is(Kind.GIVEN, i + 1)
        && NameWords.boundary(passage, i + 2)
        && !passage.is(Kind.SURNAME, i + 2);
  }

  /** شرکت نفت و گاز پارس, شرکت دانش‌بنیان «رایان»: what it does, and then its name. */
  public int end(Match head, int i) {
    if (SEAT.equals(head.field(0)) && i > head.to()) {
      return afterSeat(i);
    }
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
    boolean whole = rare && NameWords.boundary(passage, end) && !person && !isDone(end);
    return whole ? passage.after(Kind.FIELD, end) : i;
  }

  /** «آموزش داد.»: where verbs come last, the word before the last one is part of it. */
  private boolean isDone(int verb) {
    return passage.is(Kind.STOP, verb) && !passage.word(verb + 1);
  }

  /** «سفارت ایران در باکو». */
  private int afterSeat(int i) {
    int link = passage.after(Kind.LINK, i);
    return link > i && passage.is(Kind.PLACE, link) ? passage.after(Kind.PLACE, link) : i;
  }

  private int quotedName(int i) {
    Sentences.Range quotation = passage.sentences().quotationAt(i);
    return quotation != null && quotation.to() - i <= 5 ? quotation.to() + 1 : i;
  }

  private int personal(int i) {
    int name = new PlainNames().end(passage, i, false);
    return passage.language().capitals() ? i : Math.max(name, i + 1);
  }
}
