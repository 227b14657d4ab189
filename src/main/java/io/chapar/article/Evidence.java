package io.chapar.article;

/**
 * Why a field has the value it has.
 *
 * @param rule the id of the rule that gave it, such as {@code json-ld} or {@code url-date}
 * @param evidence the words that the rule saw, at most 200 characters
 * @param confidence from 0 to 1
 */
public record Evidence(String rule, String evidence, double confidence) {
  private static final int LONGEST = 200;

  /** Cuts evidence that is longer. */
  public Evidence {
    if (evidence.length() > LONGEST) {
      boolean halves = Character.isHighSurrogate(evidence.charAt(LONGEST - 1));
      evidence = evidence.substring(0, halves ? LONGEST - 1 : LONGEST);
    }
  }
}
