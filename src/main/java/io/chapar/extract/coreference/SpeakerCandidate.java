package io.chapar.extract.coreference;

import io.chapar.extract.block.Match;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import org.jspecify.annotations.Nullable;

/**
 * Words that may be the one who speaks.
 *
 * @param speaker the full name, or the words of a job title or organisation; null where several may
 *     be meant
 * @param oblique true when an ending says that it is not the one who acts
 */
public record SpeakerCandidate(
    TokenisedBlock block, int from, int to, @Nullable String speaker, Who who, boolean oblique) {

  /** What the table says of a word that follows the one who owns what comes next. */
  private static final String OWNER = "owner";

  /** A person whom the article names, a job title whose holder it does not, or an organisation. */
  public enum Who {
    PERSON,
    JOB_TITLE,
    BODY
  }

  public boolean person() {
    return who == Who.PERSON;
  }

  /** A surname alone that two people of the article have. */
  public boolean isShared() {
    return person() && speaker == null;
  }

  /** A pronoun never means one. */
  public boolean organisation() {
    return who == Who.BODY;
  }

  /**
   * False after a preposition, «در دیدار با وزیر», before one where verbs come last, and of one who
   * owns what follows.
   */
  public boolean acts() {
    boolean guided =
        block.language().verbLast()
            ? block.is(LexicalCategory.PREPOSITION, to)
            : block.endingAt(LexicalCategory.PREPOSITION, untitled()) != null;
    Match link = block.at(LexicalCategory.LINK, to);
    boolean owns = link != null && link.field(0).equals(OWNER);
    return block.token(to - 1).suffix().isEmpty() && !guided && !owns && !oblique;
  }

  /** "With Sheikh X": the title stands between. */
  public int untitled() {
    Match title = block.endingAt(LexicalCategory.HONORIFIC, from);
    return title == null ? from : title.from();
  }

  /** True of one whom words in quotation marks name, unless the marks hold nothing else. */
  public boolean quoted() {
    Sentences sentences = block.sentences();
    Sentences.Range quotation = sentences.quotationAt(from);
    boolean whole = quotation != null && quotation.to() == to;
    return !whole && sentences.quoted(from) && sentences.quoted(to - 1);
  }
}
