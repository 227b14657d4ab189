package io.chapar.cli.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chapar.article.CpuBudget;
import io.chapar.article.PermanentFailure;
import io.chapar.cli.screen.Progress;
import io.chapar.config.file.ShippedSettings;
import io.chapar.file.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers NDJSON with NDJSON, a line for a line, as it goes; with one thread in their order. */
public final class Batch {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  /** What one thread does to one line; answers carry the {@code id} of their question. */
  interface Answer {
    ObjectNode of(JsonNode question) throws Exception;
  }

  /** The answers have nowhere to go. */
  public static final class Unwritable extends IOException {
    private static final long serialVersionUID = 1;

    public Unwritable(IOException why) {
      super(FileTrouble.of(why), why);
    }
  }

  private final Supplier<Answer> answers;
  private final int threads;
  private final Duration longest;
  private final Progress progress = new Progress("lines are answered");
  private int answered;

  /** Why nobody gets more answers. */
  private volatile @Nullable IOException broken;

  Batch(Supplier<Answer> answers, int threads) {
    this(answers, threads, ShippedSettings.duration("reading.cpu"));
  }

  /**
   * @param longest processor time that a line may take
   */
  Batch(Supplier<Answer> answers, int threads, Duration longest) {
    this.answers = answers;
    this.threads = threads;
    this.longest = longest;
  }

  /** Reads to the end of the input; a line that fails is answered by {@code error}. */
  void run(InputStream in, OutputStream output) throws IOException, InterruptedException {
    OutputStream out = new BufferedOutputStream(output, BUFFER);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Semaphore free = new Semaphore(threads);
    try {
      answer(new ByteLines(in), out, pool, free);
    } finally {
      free.acquire(threads);
      pool.shutdown();
      finish(out);
    }
  }

  private void answer(ByteLines lines, OutputStream out, ExecutorService pool, Semaphore free)
      throws IOException, InterruptedException {
    ThreadLocal<Answer> answer = ThreadLocal.withInitial(answers);
    byte[] line;
    while (broken == null && (line = lines.next()) != null) {
      byte[] question = line;
      if (threads == 1) {
        print(out, answerTo(question, answer.get()), !lines.isReady());
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
  }

  private void finish(OutputStream out) throws IOException {
    if (broken == null) {
      out.flush();
    } else {
      throw new Unwritable(broken);
    }
  }

  private ObjectNode answerTo(byte[] line, Answer answer) {
    JsonNode question = null;
    try (CpuBudget.Work bounded = new CpuBudget(longest).begin("this line")) {
      question = question(line);
      ObjectNode given = answer.of(question);
      given.set("id", question.get("id"));
      return given;
    } catch (Exception | StackOverflowError e) {
      ObjectNode failed = JSON.createObjectNode();
      failed.set("id", question == null ? null : question.get("id"));
      return failed.put("error", e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static JsonNode question(byte[] line) throws IOException {
    JsonNode question = read(line);
    if (question != null && question.isObject()) {
      return question;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    throw new PermanentFailure("the line is no JSON object (" + text.length() + " characters)");
  }

  /** Null when it is no JSON. What is no UTF-8 is read as U+FFFD. */
  private static @Nullable JsonNode read(byte[] line) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (StreamConstraintsException e) {
      throw new PermanentFailure("a value of the line is too long (" + line.length + " bytes)", e);
    } catch (IOException e) {
      return readLeniently(new String(line, StandardCharsets.UTF_8));
    }
  }

  private static @Nullable JsonNode readLeniently(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return null;
    }
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
        progress.accept(++answered);
        if (last) {
          out.flush();
        }
      }
    } catch (IOException e) {
      broken = e;
    }
  }

  /**
   * What a question says under that name.
   *
   * @throws PermanentFailure when it is missing, or no text
   */
  static String text(JsonNode question, String name) {
    JsonNode value = question.path(name);
    if (!value.isTextual()) {
      throw new PermanentFailure(name + (value.isMissingNode() ? " is missing" : " is no text"));
    }
    return value.textValue();
  }

  /**
   * What a question says under that name.
   *
   * @throws PermanentFailure when it is missing, or no Base64
   */
  static byte[] bytes(JsonNode question, String name) {
    text(question, name);
    try {
      return question.path(name).binaryValue();
    } catch (IOException e) {
      throw new PermanentFailure(name + " is no Base64", e);
    }
  }

  /** The lines of a stream, as bytes: what parses them decodes them too. */
  private static final class ByteLines {
    /** A page of 50 MB fits in, escaped. */
    private static final int MOST = 128 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    ByteLines(InputStream in) {
      this.in = in;
    }

    /**
     * The next line without its end; null behind the last.
     *
     * @throws PermanentFailure when it does not end within 128 MB
     */
    byte @Nullable [] next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      boolean any = false;
      while (from < to || fill()) {
        any = true;
        int end = endOfLine();
        if (line.size() + end - from > MOST) {
          throw new PermanentFailure("a line is longer than 128 MB: standard input");
        }
        line.write(buffer, from, end - from);
        from = end + 1;
        if (end < to) {
          break;
        }
      }
      return any ? line.toByteArray() : null;
    }

    /** Whether more can be read without waiting. */
    boolean isReady() throws IOException {
      return from < to || in.available() > 0;
    }

    private boolean fill() throws IOException {
      from = 0;
      to = Math.max(0, in.read(buffer, 0, buffer.length));
      return to > 0;
    }

    /** The end of what was read when the line goes on behind it. */
    private int endOfLine() {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      return end;
    }
  }
}
