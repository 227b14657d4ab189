package io.chapar.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextAnswerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUESTIONS = 4000;

  /** Texts of one to twelve of the examples of the normaliser, in all its languages. */
  private static String questions() throws Exception {
    List<String[]> examples = examples();
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    for (int id = 0; id < QUESTIONS; id++) {
      List<String> parts = new ArrayList<>();
      String language = examples.get(id % examples.size())[0];
      for (int i = random.nextInt(12); i >= 0; i--) {
        parts.add(examples.get(random.nextInt(examples.size()))[1]);
      }
      lines.append(
          JSON.createObjectNode()
              .put("id", id)
              .put("text", String.join(" ", parts).replace('|', '\u200C'))
              .put("lang", language));
      lines.append('\n');
    }
    return lines.toString();
  }

  private static List<String[]> examples() throws Exception {
    try (InputStream in =
        TextAnswerTest.class.getResourceAsStream("/io/chapar/normalise/cases.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  private static Map<Integer, JsonNode> answers(String questions, int threads) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Batch(() -> new TextAnswer(false, true), threads)
        .run(new ByteArrayInputStream(questions.getBytes(UTF_8)), out);
    Map<Integer, JsonNode> answers = new HashMap<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      JsonNode answer = JSON.readTree(line);
      assertThat(answers.put(answer.path("id").asInt(), answer)).isNull();
    }
    return answers;
  }

  @Test
  void eightThreadsGiveTheAnswersOfOne() throws Exception {
    String questions = questions();
    Map<Integer, JsonNode> one = answers(questions, 1);
    assertThat(one).hasSize(QUESTIONS);
    assertThat(one.values()).noneMatch(answer -> answer.has("error"));
    assertThat(Collections.max(one.keySet())).isEqualTo(QUESTIONS - 1);
    assertThat(answers(questions, 8)).isEqualTo(one);
  }
}
