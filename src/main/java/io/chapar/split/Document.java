package io.chapar.split;

/** A page as text, and what it is written in. */
record Document(Form form, String text) {
  /** What a document may be written in. */
  enum Form {
    HTML,
    TEXT,
    JSON
  }
}
