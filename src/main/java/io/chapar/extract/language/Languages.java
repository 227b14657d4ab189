package io.chapar.extract.language;

import io.chapar.text.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The languages, read when first asked for. Safe for use by many threads. */
public final class Languages {
  static final String NONE = "und";

  private final Map<String, Language> known = new ConcurrentHashMap<>();

  /**
   * @param tag BCP 47; a script or country is left out of account, prs is read as fa
   * @return a language without tables when there is no folder for it
   */
  public Language of(String tag) {
    String language = LanguageTag.language(tag);
    String folder = "prs".equals(language) ? "fa" : language;
    Language read = known.get(folder);
    return read == null
        ? known.computeIfAbsent(isKnown(folder) ? folder : NONE, Languages::read)
        : read;
  }

  private static boolean isKnown(String folder) {
    return folder.matches("[a-z]{2,3}") && Languages.class.getResource(settings(folder)) != null;
  }

  private static Language read(String folder) {
    Properties settings = new Properties();
    try (InputStream in = Languages.class.getResourceAsStream(settings(folder))) {
      if (in != null) {
        settings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Language.of(folder, settings);
  }

  private static String settings(String folder) {
    return LanguageTable.FOLDER + folder + "/language.properties";
  }
}
