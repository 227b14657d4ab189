package io.chapar.normalise;

import java.util.Arrays;

/** A growing row of characters; appends faster than StringBuilder, which checks for Latin-1. */
final class CharBuffer implements CharSequence {
  private char[] chars;
  private int length;

  CharBuffer(int capacity) {
    this.chars = new char[Math.max(16, capacity)];
  }

  /** The characters themselves, of which the first {@link #length} are in use. */
  char[] array() {
    return chars;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  /** The last character; a space when there is none. */
  char last() {
    return length == 0 ? ' ' : chars[length - 1];
  }

  void setCharAt(int index, char c) {
    chars[index] = c;
  }

  boolean startsWith(String text, int from) {
    if (from + text.length() > length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (chars[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Drops what follows the first characters. */
  void truncate(int newLength) {
    length = newLength;
  }

  CharBuffer append(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
    return this;
  }

  CharBuffer append(String text) {
    return append(text, 0, text.length());
  }

  CharBuffer append(String text, int start, int end) {
    grow(end - start);
    text.getChars(start, end, chars, length);
    length += end - start;
    return this;
  }

  CharBuffer append(CharBuffer other, int start, int end) {
    return append(other.chars, start, end);
  }

  CharBuffer append(char[] other, int start, int end) {
    grow(end - start);
    System.arraycopy(other, start, chars, length, end - start);
    length += end - start;
    return this;
  }

  private void grow(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
    }
  }

  @Override
  public String subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
