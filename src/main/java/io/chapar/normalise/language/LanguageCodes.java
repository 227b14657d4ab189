package io.chapar.normalise.language;

import io.chapar.text.TableLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages that are told apart, and their codes. Source: {@code languages.txt}. */
public final class LanguageCodes {
  private static final Map<String, String> SAME = new HashMap<>();
  private static final Map<String, List<String>> BY_SCRIPT = new HashMap<>();
  private static final Set<String> OWN = new HashSet<>();

  static {
    TableLines.forEach(LanguageCodes.class, "languages.txt", line -> read(line.split(" ")));
  }

  private LanguageCodes() {}

  private static void read(String[] fields) {
    OWN.add(fields[0]);
    BY_SCRIPT.computeIfAbsent(fields[1], script -> new ArrayList<>()).add(fields[0]);
    for (int i = 2; i < fields.length; i++) {
      SAME.putIfAbsent(fields[i], fields[0]);
      SAME.put(fields[i] + '-' + fields[1], fields[0]);
    }
  }

  /** In the order of the file. */
  static List<String> of(String script) {
    return BY_SCRIPT.getOrDefault(script, List.of());
  }

  /**
   * Whether a text in the script can be in the language: one that is told apart in it, or in none.
   */
  static boolean mayBe(String tag, String script) {
    return !OWN.contains(tag) || of(script).contains(tag);
  }

  /** Persian and Dari, which share one orthography. */
  static boolean isPersian(String tag) {
    return tag.equals("fa") || tag.equals("prs");
  }

  /**
   * The language of a tag in the codes that we use: {@code fas-IR} is fa, {@code fa-AF} prs.
   *
   * @param script of the text, which tells the languages of one code apart: {@code ku} is kmr in
   *     Latin letters and ckb in Arabic ones
   */
  public static String tag(String declared, String script) {
    if (OWN.contains(declared)) {
      return declared;
    }
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    String language = locale.getLanguage();
    if (language.isEmpty()) {
      return DetectedLanguage.UNKNOWN.tag();
    }
    boolean dari = language.equals("fa") && locale.getCountry().equals("AF");
    return dari ? "prs" : same(language, script);
  }

  private static String same(String language, String script) {
    String ofScript = SAME.get(language + '-' + script);
    return ofScript == null ? SAME.getOrDefault(language, language) : ofScript;
  }
}
