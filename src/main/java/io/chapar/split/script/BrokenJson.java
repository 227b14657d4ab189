package io.chapar.split.script;

/**
 * Mends the two faults that hide most JSON-LD: quotes inside strings that nobody escaped, and
 * brackets that were never closed. A quote closes a string only if a structural sign follows it. A
 * string that is cut is no value.
 */
final class BrokenJson {
  private final String broken;
  private final StringBuilder mended;
  private final StringBuilder open = new StringBuilder();
  private boolean inString;
  private int stringStart;

  private BrokenJson(String broken) {
    this.broken = broken;
    this.mended = new StringBuilder(broken.length() + 16);
  }

  static String mend(String broken) {
    BrokenJson work = new BrokenJson(broken);
    for (int at = 0; at < broken.length(); at++) {
      at = work.take(at);
    }
    return work.closed();
  }

  private int take(int at) {
    char c = broken.charAt(at);
    if (inString && c == '\\' && at + 1 < broken.length()) {
      mended.append(c).append(broken.charAt(at + 1));
      return at + 1;
    }
    if (c == '"') {
      quote(at);
    } else {
      structure(c);
      mended.append(c);
    }
    return at;
  }

  private void quote(int at) {
    boolean inner = inString && !closes(at);
    stringStart = inString ? stringStart : mended.length();
    mended.append(inner ? "\\\"" : "\"");
    inString = inner || !inString;
  }

  private boolean closes(int at) {
    int next = at + 1;
    while (next < broken.length() && Character.isWhitespace(broken.charAt(next))) {
      next++;
    }
    if (next >= broken.length() || ":}]".indexOf(broken.charAt(next)) >= 0) {
      return true;
    }
    return broken.charAt(next) == ',' && valueFollows(next + 1);
  }

  private boolean valueFollows(int at) {
    int next = at;
    while (next < broken.length() && Character.isWhitespace(broken.charAt(next))) {
      next++;
    }
    return next >= broken.length() || "\"{[tfn0123456789-}]".indexOf(broken.charAt(next)) >= 0;
  }

  private void structure(char c) {
    if (inString) {
      return;
    }
    if (c == '{' || c == '[') {
      open.append(c == '{' ? '}' : ']');
    } else if ((c == '}' || c == ']') && !open.isEmpty()) {
      open.setLength(open.length() - 1);
    }
  }

  private String closed() {
    mended.setLength(inString ? stringStart : mended.length());
    boolean valueless = mended.toString().stripTrailing().endsWith(":");
    return mended + (valueless ? "null" : "") + open.reverse();
  }
}
