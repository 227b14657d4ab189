package io.chapar.split.page;

/** A page as text, and what it is written in. */
public record Document(Form form, EncodedText text) {
  /** What a document may be written in. */
  public enum Form {
    HTML,
    TEXT,
    JSON,
    /** NewsML-G2 of IPTC. */
    NEWSML
  }
}
