package io.chapar.difference;

/**
 * A piece of a text of which two versions are compared.
 *
 * @param op what became of it: {@code equal}, {@code delete} (only the earlier version has it) or
 *     {@code insert} (only the later one has it)
 */
public record TextPiece(String op, String text) {
  public static final String EQUAL = "equal";
  public static final String DELETE = "delete";
  public static final String INSERT = "insert";
}
