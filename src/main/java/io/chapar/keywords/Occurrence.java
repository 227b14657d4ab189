package io.chapar.keywords;

/**
 * A part of a phrase that stands in a text.
 *
 * @param text the number of the text in its article, from 0
 * @param first letter of the key
 * @param last letter of the key, that of an ending included
 */
record Occurrence(int text, int first, int last) {

  boolean overlaps(Occurrence other) {
    return text == other.text && first <= other.last && other.first <= last;
  }

  /** Both, with what stands between. */
  Occurrence with(Occurrence other) {
    return new Occurrence(text, Math.min(first, other.first), Math.max(last, other.last));
  }
}
