package io.chapar.watch;

/** What may be odd about one report. Which of it is usual is learned of each publisher. */
public enum Sign {
  NO_TITLE("have no title"),
  NO_DATE("have no date"),
  NO_AUTHOR("have no author"),
  /** Less than half of what three of four of the publisher's bodies are longer than. */
  SHORT("have a short body"),
  /** More than twice of what three of four are shorter than. */
  LONG("have a long body"),
  /** Fewer than half of the body's blocks are paragraphs. */
  FEW_PARAGRAPHS("have few paragraphs"),
  /** The same words as in one of the last reports. */
  SAME_BODY("have the body of another");

  private final String words;

  Sign(String words) {
    this.words = words;
  }

  /** What reports that show it do. */
  public String words() {
    return words;
  }
}
