package io.chapar.extract.tagger;

/** What a name is the name of, by the guideline in {@code docs/names.md}. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  PLACE
}
