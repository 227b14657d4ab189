package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's words: a file for each language, of the same keys. */
class PageWordsTest {
  /** CLDR's plural categories of whole numbers. */
  private static final Map<String, Set<String>> PLURALS =
      Map.of(
          "en", Set.of("one", "other"),
          "fa", Set.of("one", "other"),
          "tr", Set.of("one", "other"),
          "ru", Set.of("one", "few", "many", "other"),
          "ar", Set.of("zero", "one", "two", "few", "many", "other"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern USED = Pattern.compile("\\bt\\('([a-z0-9.-]*[a-z0-9])'");

  private static JsonNode words(String language) throws IOException {
    return new ObjectMapper().readTree(text("/page/words/" + language + ".json"));
  }

  private static String text(String path) throws IOException {
    try (InputStream file = Assets.class.getResourceAsStream(path.substring(1))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "tr", "ru", "ar"})
  void hasTheKeysOfEnglishInTheSameOrder(String language) throws IOException {
    assertThat(keys(words(language))).isEqualTo(keys(words("en")));
  }

  private static List<String> keys(JsonNode words) {
    List<String> keys = new ArrayList<>();
    words.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fa", "tr", "ru", "ar"})
  void hasATextForEachPluralOfItsLanguage(String language) throws IOException {
    for (var entry : words(language).properties()) {
      if (entry.getValue().isObject()) {
        assertThat(Set.copyOf(keys(entry.getValue())))
            .as(entry.getKey())
            .isEqualTo(PLURALS.get(language));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "tr", "ru", "ar"})
  void namesNoValueThatEnglishDoesNotName(String language) throws IOException {
    JsonNode english = words("en");
    for (var entry : words(language).properties()) {
      assertThat(placeholders(english.get(entry.getKey())))
          .as(entry.getKey())
          .containsAll(placeholders(entry.getValue()));
    }
  }

  private static Set<String> placeholders(JsonNode words) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(words.toString());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void hasEachTextThatThePageAsksFor() throws IOException {
    JsonNode english = words("en");
    for (String path : new Assets(new RequestGuard(Set.of(), null)).paths()) {
      if (path.startsWith("/page/") && path.endsWith(".js")) {
        Matcher used = USED.matcher(text(path));
        while (used.find()) {
          assertThat(english.has(used.group(1))).as(path + " " + used.group(1)).isTrue();
        }
      }
    }
  }
}
