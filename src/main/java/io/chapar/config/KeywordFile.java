package io.chapar.config;

import io.chapar.config.file.Fault;
import io.chapar.file.FileTrouble;
import io.chapar.file.WholeFile;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseText;
import io.chapar.text.UndeclaredCharset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One list of phrases: a phrase a line; {@code [group]} begins a group, and without one the group
 * has the name of the list; {@code #} begins a remark.
 */
final class KeywordFile {
  private static final int MOST_PHRASES = 200_000;
  private static final int MOST_GROUPS = 1_000;
  private static final int MOST_FAULTS = 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String GROUP =
      "\\[[\\p{L}\\p{M}\\p{N}\\u200C][\\p{L}\\p{M}\\p{N}\\u200C ._-]{0,59}]";

  private final String file;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> groups = new HashMap<>();
  private String group;
  private int line;
  private int untold;

  private KeywordFile(String file, String name) {
    this.file = file;
    this.group = name;
  }

  /**
   * Never throws for what is in the file.
   *
   * @param file as messages name it
   * @param name of the list
   */
  static KeywordFile read(String file, String name, Path path) {
    KeywordFile list = new KeywordFile(file, name);
    try {
      if (Files.isRegularFile(path) && Files.size(path) > WholeFile.MOST_BYTES) {
        list.fault(0, "is larger than 10 MB; split it, or leave out what is no phrase");
      } else {
        list.read(WholeFile.bytes(path));
      }
    } catch (IOException e) {
      list.fault(0, "cannot be read (" + FileTrouble.of(e) + "); put a file of phrases there");
    }
    return list;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  List<Fault> faults() {
    return faults;
  }

  private void read(byte[] bytes) {
    try {
      read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      encoding(charset(bytes));
    }
  }

  private void read(String text) {
    if (text.indexOf('\0') >= 0) {
      encoding("UTF-16");
      return;
    }
    String rest = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    rest.lines().forEach(this::readLine);
    if (untold > 0) {
      faults.add(new Fault(file, 0, "has " + untold + " more lines like these"));
    }
    if (phrases.isEmpty() && faults.isEmpty()) {
      fault(0, "holds no phrase; write one a line");
    }
    if (phrases.size() > MOST_PHRASES) {
      fault(0, "holds more than " + MOST_PHRASES + " phrases; split it");
    }
  }

  private static String charset(byte[] bytes) {
    boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    boolean wide = marked || IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
    return wide ? "UTF-16" : UndeclaredCharset.of(bytes).orElse("");
  }

  /**
   * @param charset empty when it cannot be told
   */
  private void encoding(String charset) {
    String perhaps = charset.isEmpty() ? "" : " but perhaps " + charset;
    String from = charset.isEmpty() ? "ITS-ENCODING" : charset;
    fault(0, "is not UTF-8" + perhaps + "; save it as UTF-8, or: iconv -f " + from + " -t UTF-8");
  }

  private void readLine(String written) {
    line++;
    String text = written.strip();
    if (text.isEmpty() || text.charAt(0) == '#') {
      return;
    }
    if (text.charAt(0) == '[') {
      group(text);
    } else {
      phrase(text);
    }
  }

  private void group(String text) {
    if (!text.matches(GROUP)) {
      fault(line, "is no group; write [name], of letters, digits, spaces, dots, - and _");
      return;
    }
    group = text.substring(1, text.length() - 1).strip();
    groups.putIfAbsent(group, line);
    if (groups.size() == MOST_GROUPS + 1) {
      fault(line, "is one group too many; a file has at most " + MOST_GROUPS);
    }
  }

  private void phrase(String text) {
    Integer before = lines.putIfAbsent(group + "\n" + text, line);
    if (before != null) {
      fault(line, "is the same as line " + before + "; remove one");
      return;
    }
    try {
      phrases.add(PhraseText.read(text).in(group));
    } catch (IllegalArgumentException e) {
      fault(line, String.valueOf(e.getMessage()));
    }
  }

  private void fault(int at, String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(file, at, message));
    } else {
      untold++;
    }
  }
}
