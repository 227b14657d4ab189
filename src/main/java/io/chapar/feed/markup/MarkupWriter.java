package io.chapar.feed.markup;

/** Is told of markup in the order in which it stands. Names are in lower case. */
interface MarkupWriter {
  /** Without character references. */
  void text(String text);

  /** The beginning of a start tag; its attributes follow. */
  void open(String element);

  void attribute(String name, String value);

  /** The end of the start tag. */
  void opened(String element);

  /** Also told of elements that have no end tag. */
  void close(String element);
}
