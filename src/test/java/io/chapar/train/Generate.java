package io.chapar.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chapar.train.LabelledText.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints made documents: {@code Generate --seed 7 --count 3 [--ndjson] [--corpora FOLDER] [--way
 * lynx] [--language fa] [--corpus own]}. The folder of the corpora is {@code ../shared/corpora} if
 * left out. Samples have each span's label before it; NDJSON has one {@link LabelledText} a line.
 */
public final class Generate {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final int LARGEST_SEARCH = 200;

  private final List<String> args;

  private Generate(List<String> args) {
    this.args = args;
  }

  public static void main(String[] args) {
    new Generate(Arrays.asList(args))
        .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private void print(PrintStream out) {
    int count = Integer.parseInt(option("--count", "3"));
    TextGenerator generator = TextGenerator.of(corpora(), Long.parseLong(option("--seed", "1")));
    generator
        .texts(count * (isFiltered() ? LARGEST_SEARCH : 1))
        .filter(this::isWanted)
        .limit(count)
        .forEach(text -> out.println(args.contains("--ndjson") ? json(text) : sample(text)));
  }

  private List<Path> corpora() {
    Path folder = Path.of(option("--corpora", "../shared/corpora"));
    return Files.isDirectory(folder) ? List.of(folder) : List.of();
  }

  private boolean isFiltered() {
    return args.contains("--way") || args.contains("--language") || args.contains("--corpus");
  }

  private boolean isWanted(LabelledText text) {
    return (option("--way", "").isEmpty() || text.ways().contains(option("--way", "")))
        && option("--language", text.language()).equals(text.language())
        && option("--corpus", text.corpus()).equals(text.corpus());
  }

  private String option(String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 || at + 1 == args.size() ? otherwise : args.get(at + 1);
  }

  private static String json(LabelledText text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sample(LabelledText text) {
    StringBuilder out = new StringBuilder("======== ");
    out.append(text.id()).append(' ').append(text.host()).append(' ').append(text.language());
    out.append(' ').append(text.ways()).append('\n').append(text.facts()).append('\n');
    int end = 0;
    for (Span span : text.spans()) {
      out.append(text.text(), end, span.start());
      out.append('⟦').append(span.label()).append(' ').append(span.paragraph()).append("⟧");
      out.append(text.text(span));
      end = span.end();
    }
    return out.append(text.text().substring(end)).toString();
  }
}
