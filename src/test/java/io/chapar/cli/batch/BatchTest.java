package io.chapar.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.CpuBudget;
import io.chapar.article.PermanentFailure;
import io.chapar.split.PageSplitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode echo(JsonNode question) {
    return JSON.createObjectNode().put("text", question.path("text").asText());
  }

  private static List<String> answers(byte[] input) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Batch(() -> BatchTest::echo, 1).run(new ByteArrayInputStream(input), out);
    return out.toString(UTF_8).lines().toList();
  }

  private static List<String> answers(String input) throws Exception {
    return answers(input.getBytes(UTF_8));
  }

  @Test
  void answersLineByLineInTheirOrder() throws Exception {
    assertThat(answers("{\"id\":1,\"text\":\"سلام\"}\r\n{\"id\":\"b\",\"text\":\"\"}"))
        .containsExactly("{\"text\":\"سلام\",\"id\":1}", "{\"text\":\"\",\"id\":\"b\"}");
  }

  @Test
  void readsLinesThatAreLongerThanItsBuffer() throws Exception {
    String input =
        IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + "خبر".repeat(i * 60) + "\"}")
            .collect(Collectors.joining("\n"));
    List<String> answers = answers(input);
    assertThat(answers).hasSize(200);
    for (int i = 0; i < 200; i++) {
      assertThat(JSON.readTree(answers.get(i)).path("text").asText())
          .isEqualTo("خبر".repeat(i * 60));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void endsAtALineThatDoesNotEndAndKeepsTheAnswersBeforeIt(int threads) {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] to, int offset, int length) {
            Arrays.fill(to, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    ByteArrayInputStream first = new ByteArrayInputStream("{\"id\":1}\n".getBytes(UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Batch batch = new Batch(() -> BatchTest::echo, threads);
    assertThatThrownBy(() -> batch.run(new SequenceInputStream(first, endless), out))
        .isInstanceOf(PermanentFailure.class)
        .hasMessage("a line is longer than 128 MB: standard input");
    assertThat(out.toString(UTF_8)).isEqualTo("{\"text\":\"\",\"id\":1}\n");
  }

  @Test
  void answersWhatIsNoJsonByAnErrorAndGoesOn() throws Exception {
    assertThat(answers("پرسش\n\n[1]\n{\"id\":2,\"text\":\"x\"}\n"))
        .containsExactly(
            "{\"id\":null,\"error\":\"the line is no JSON object (4 characters)\"}",
            "{\"id\":null,\"error\":\"the line is no JSON object (0 characters)\"}",
            "{\"id\":null,\"error\":\"the line is no JSON object (3 characters)\"}",
            "{\"text\":\"x\",\"id\":2}");
  }

  @Test
  void saysThatAValueIsTooLong() throws Exception {
    assertThat(answers("{\"id\":1,\"text\":\"" + "x".repeat(20_000_001) + "\"}\n"))
        .containsExactly(
            "{\"id\":null,\"error\":\"a value of the line is too long (20000019 bytes)\"}");
  }

  @Test
  void saysWhatAQuestionLacks() throws Exception {
    PageSplitter splitter = new PageSplitter(List.of());
    assertThat(errors(() -> new PagesAnswer(splitter), "html_base64"))
        .containsExactly(
            "html_base64 is missing", "html_base64 is no text", "html_base64 is no Base64");
    assertThat(errors(FeedsAnswer::new, "xml_base64"))
        .containsExactly(
            "xml_base64 is missing", "xml_base64 is no text", "xml_base64 is no Base64");
    assertThat(errors(() -> new TextAnswer(false, false), "text"))
        .containsExactly("text is missing", "text is no text", "");
  }

  private static List<String> errors(Supplier<Batch.Answer> answer, String field) throws Exception {
    String input = "{}\n{\"" + field + "\":5}\n{\"" + field + "\":\"!\"}\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Batch(answer, 1).run(new ByteArrayInputStream(input.getBytes(UTF_8)), out);
    List<String> errors = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      errors.add(JSON.readTree(line).path("error").asText());
    }
    return errors;
  }

  @Test
  void answersALineThatTakesTooLongByAnErrorAndGoesOn() throws Exception {
    Batch.Answer slow =
        question -> {
          while (question.path("text").asText().equals("slow")) {
            CpuBudget.tick();
          }
          return echo(question);
        };
    byte[] input = "{\"id\":1,\"text\":\"slow\"}\n{\"id\":2,\"text\":\"b\"}\n".getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Batch(() -> slow, 1, Duration.ofMillis(100)).run(new ByteArrayInputStream(input), out);
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.get(0)).path("error").asText())
        .startsWith("reading took more than 0.1 s of CPU (")
        .endsWith("): this line");
    assertThat(JSON.readTree(lines.get(1)).path("text").asText()).isEqualTo("b");
  }

  @Test
  void readsBytesThatAreNoUtf8AsTheReplacementCharacter() throws Exception {
    byte[] input = "{\"id\":1,\"text\":\"a_b\"}".getBytes(UTF_8);
    input[17] = (byte) 0xFF;
    assertThat(answers(input)).containsExactly("{\"text\":\"a\uFFFDb\",\"id\":1}");
  }

  /** Whoever asks one question at a time waits for its answer before the next. */
  @Test
  @Timeout(60)
  void answersBeforeTheNextQuestionComes() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    InputStream in = new PipedInputStream(questions);
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream(out);
    CompletableFuture<Void> batch =
        CompletableFuture.runAsync(
            () -> {
              try {
                new Batch(() -> BatchTest::echo, 1).run(in, out);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    for (String text : List.of("a", "b")) {
      questions.write(("{\"id\":1,\"text\":\"" + text + "\"}\n").getBytes(UTF_8));
      questions.flush();
      String expected = "{\"text\":\"" + text + "\",\"id\":1}\n";
      assertThat(new String(answers.readNBytes(expected.length()), UTF_8)).isEqualTo(expected);
    }
    questions.close();
    batch.join();
  }
}
