package io.chapar.normalise;

import java.util.Arrays;

/** A growing row of characters; appends faster than StringBuilder, which checks for Latin-1. */
final class CharBuffer {
  private char[] chars;
  private int length;

  CharBuffer(int capacity) {
    this.chars = new char[Math.max(16, capacity)];
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return chars[index];
  }

  void setCharAt(int index, char c) {
    chars[index] = c;
  }

  CharBuffer append(char c) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
    }
    chars[length++] = c;
    return this;
  }

  CharBuffer append(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
