package io.chapar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.FileTrouble;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers NDJSON with NDJSON, a line for a line, as it goes; with one thread in their order. */
final class Batch {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  /** What one thread does to one line; answers carry the {@code id} of their question. */
  interface Answer {
    ObjectNode of(JsonNode question) throws Exception;
  }

  private final Supplier<Answer> answers;
  private final int threads;

  /** Why nobody gets more answers. */
  private volatile @Nullable IOException broken;

  Batch(Supplier<Answer> answers, int threads) {
    this.answers = answers;
    this.threads = threads;
  }

  /** Reads to the end of the input; a line that fails is answered by {@code error}. */
  void run(InputStream in, OutputStream output) throws IOException, InterruptedException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    OutputStream out = new BufferedOutputStream(output, BUFFER);
    ThreadLocal<Answer> answer = ThreadLocal.withInitial(answers);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore free = new Semaphore(threads);
    String line;
    while (broken == null && (line = lines.readLine()) != null) {
      String question = line;
      if (threads == 1) {
        print(out, answerTo(question, answer.get()), !lines.ready());
      } else {
        free.acquire();
        pool.execute(
            () -> {
              try {
                print(out, answerTo(question, answer.get()), true);
              } finally {
                free.release();
              }
            });
      }
    }
    free.acquire(threads);
    pool.shutdown();
    finish(out);
  }

  private void finish(OutputStream out) throws IOException {
    if (broken == null) {
      out.flush();
    } else {
      throw new TemporaryFailure(
          "standard output cannot be written (" + FileTrouble.of(broken) + ")", broken);
    }
  }

  private static ObjectNode answerTo(String line, Answer answer) {
    JsonNode question = null;
    try {
      question = question(line);
      ObjectNode given = answer.of(question);
      given.set("id", question.get("id"));
      return given;
    } catch (Exception | StackOverflowError e) {
      ObjectNode failed = JSON.createObjectNode();
      failed.set("id", question == null ? null : question.get("id"));
      return failed.put("error", String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode question(String line) {
    try {
      JsonNode question = JSON.readTree(line);
      if (question.isObject()) {
        return question;
      }
    } catch (JsonProcessingException e) {
      // said below
    }
    throw new PermanentFailure("the line is no JSON object (" + line.length() + " characters)");
  }

  /**
   * @param last whether no other question waits, so that the answer must leave now
   */
  private void print(OutputStream out, ObjectNode answer, boolean last) {
    try {
      byte[] line = JSON.writeValueAsBytes(answer);
      synchronized (out) {
        out.write(line, 0, line.length);
        out.write('\n');
        if (last) {
          out.flush();
        }
      }
    } catch (IOException e) {
      broken = e;
    }
  }
}
