package io.chapar.normalise.letter;

import java.util.Arrays;

/** A growing row of characters; appends faster than StringBuilder, which checks for Latin-1. */
public final class CharBuffer implements CharSequence {
  private char[] chars;
  private int length;

  public CharBuffer(int capacity) {
    this.chars = new char[Math.max(16, capacity)];
  }

  /** The characters themselves, of which the first {@link #length} are in use. */
  public char[] array() {
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
  public char last() {
    return length == 0 ? ' ' : chars[length - 1];
  }

  public void setCharAt(int index, char c) {
    chars[index] = c;
  }

  public boolean startsWith(String text, int from) {
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
  public void truncate(int newLength) {
    length = newLength;
  }

  public CharBuffer append(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
    return this;
  }

  public CharBuffer append(String text) {
    return append(text, 0, text.length());
  }

  public CharBuffer append(String text, int start, int end) {
    grow(end - start);
    text.getChars(start, end, chars, length);
    length += end - start;
    return this;
  }

  public CharBuffer append(CharBuffer other, int start, int end) {
    return append(other.chars, start, end);
  }

  public CharBuffer append(char[] other, int start, int end) {
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
